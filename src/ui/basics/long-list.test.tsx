import { fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { FilterSelect } from '~/ui/table/filters'
import { LongList } from './long-list'
import { LongText } from './long-text'
import { renderUi } from '~/ui/test-render'

afterEach(() => vi.restoreAllMocks())

const namesOf = (count: number) => Array.from({ length: count }, (_, index) => `Item ${index + 1}`)

const Names = ({ count }: { count: number }) => (
  <LongList
    items={namesOf(count)}
    row={name => <li key={name}>{name}</li>}
    list={rows => <ul>{rows}</ul>}
    height={20}
  />
)

test('a list of a hundred items is shown completely', async () => {
  await renderUi(<Names count={100} />)
  expect(screen.getAllByRole('listitem')).toHaveLength(100)
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})

test('a longer list shows the first hundred items and the total', async () => {
  await renderUi(<Names count={100_000} />)
  expect(screen.getAllByRole('listitem')).toHaveLength(100)
  expect(screen.getByText(/^Showing the first 100 of 100,000\./)).toBeVisible()
})

test('all items of a long list scroll in a box that renders only the visible ones', async () => {
  const { user } = await renderUi(<Names count={100_000} />)
  await user.click(screen.getByRole('button', { name: 'Show all' }))
  const box = screen.getByRole('region', { name: 'All 100,000:' })
  expect(box).toHaveFocus()
  const screenful = window.innerHeight / 20 + 30
  expect(within(box).getAllByRole('listitem').length).toBeLessThan(screenful)
  expect(box.firstElementChild).toHaveStyle({ height: '2000000px' })

  // Scrolled to row 50,001.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, -1_000_000))
  fireEvent.scroll(box)
  expect(within(box).getByText('Item 50001')).toBeInTheDocument()
  expect(within(box).getAllByRole('listitem').length).toBeLessThan(screenful)
})

test('a list that is longer than a browser can render shows where it ends', async () => {
  const { user } = await renderUi(<Names count={1_000_000} />)
  await user.click(screen.getByRole('button', { name: 'Show all' }))
  expect(screen.getByRole('region', { name: 'Showing the first 750,000 of 1,000,000.' })).toBeInTheDocument()
})

test('a text of one line with 10 million characters renders only its visible part', async () => {
  const { user } = await renderUi(
    <LongText text={'x'.repeat(10_000_000)} label="Body" className={undefined} />,
  )
  expect(screen.getByRole('region', { name: 'Body' })).toHaveTextContent(/^x{4000}…$/)
  await user.click(screen.getByRole('button', { name: 'Show all (10,000,000 characters)' }))
  expect(screen.getByText('All 100,000:')).toBeVisible()
  const box = screen.getByRole('region', { name: 'Body' })
  expect(box.textContent.length).toBeLessThan(20_000)
})

test('a long text is not split within a character, neither when truncated nor between lines', async () => {
  for (const text of ['🔔'.repeat(60_000), `a${'🔔'.repeat(60_000)}`]) {
    const { user, unmount } = await renderUi(<LongText text={text} label="Body" className={undefined} />)
    const region = () => screen.getByRole('region', { name: 'Body' }).textContent
    expect(region()).toMatch(/🔔…$/u)
    expect(region()).not.toMatch(/\p{Surrogate}/u)
    await user.click(screen.getByRole('button', { name: /^Show all/ }))
    expect(region()).toMatch(/🔔/u)
    expect(region()).not.toMatch(/\p{Surrogate}/u)
    unmount()
  }
})

test('a select with 100,000 options shows the first ones and the selected one, and a note', async () => {
  const options = namesOf(100_000).map(name => ({ value: name, label: name }))
  await renderUi(
    <FilterSelect
      label="Item"
      value="Item 70000"
      options={[...options.slice(0, 10), { group: 'Others', items: options.slice(10) }]}
      onChange={() => {}}
    />,
  )
  expect(screen.getAllByRole('option')).toHaveLength(502)
  expect(screen.getByRole('combobox')).toHaveValue('Item 70000')
  expect(screen.getByRole('option', { name: 'Showing the first 500 of 100,000.' })).toBeDisabled()
})
