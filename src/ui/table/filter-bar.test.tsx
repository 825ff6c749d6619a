import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderUi } from '~/ui/test-render'
import { FilterBar } from './filter-bar'
import { FilterSelect, SearchField } from './filters'

const renderBar = (values: string[]) =>
  renderUi(
    <FilterBar values={values} search={<SearchField label="Search" value="" search={() => {}} />}>
      <FilterSelect label="Type" value="" options={[{ value: '', label: 'Any type' }]} onChange={() => {}} />
    </FilterBar>,
  )

test('the button of the filters shows how many are set', async () => {
  await renderBar(['Slack', '', 'yes'])
  expect(screen.getByRole('button', { name: 'Filter · 2' })).toBeInTheDocument()
})

test('the button of the filters has no number when none is set', async () => {
  await renderBar(['', ''])
  expect(screen.getByRole('button', { name: 'Filter' })).toBeInTheDocument()
})

test('the button of the filters shows and hides them, and the search is not among them', async () => {
  const { user } = await renderBar([])
  const button = screen.getByRole('button', { name: 'Filter' })
  const filters = document.getElementById(button.getAttribute('aria-controls') ?? '')
  expect(filters).toContainElement(screen.getByRole('combobox', { name: 'Type' }))
  expect(filters).not.toContainElement(screen.getByRole('searchbox'))
  expect(button).toHaveAttribute('aria-expanded', 'false')
  expect(filters).not.toHaveAttribute('data-open')
  await user.click(button)
  expect(button).toHaveAttribute('aria-expanded', 'true')
  expect(filters).toHaveAttribute('data-open')
  await user.click(button)
  expect(button).toHaveAttribute('aria-expanded', 'false')
})
