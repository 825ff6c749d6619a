import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'

test('a label belongs to the first element that it references or contains, and an element may have several', () => {
  render(
    <>
      <label htmlFor="a">Named</label>
      <input id="a" />
      <input id="a" aria-label="Second of the ID" />
      <label>
        Held <input type="hidden" />
        <input id="b" type="search" />
        <textarea aria-label="Second in the label" />
      </label>
      <label htmlFor="b">Both</label>
      <label htmlFor="nowhere">
        Lost
        <button type="button">Bare</button>
      </label>
    </>,
  )
  expect(screen.getByRole('textbox', { name: 'Named' })).toBeVisible()
  expect(screen.getByRole('searchbox', { name: 'Held Both' })).toBeVisible()
  expect(screen.getByRole('textbox', { name: 'Second of the ID' })).toBeVisible()
  expect(screen.getByRole('textbox', { name: 'Second in the label' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Bare' })).toBeVisible()
})
