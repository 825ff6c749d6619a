import { IconBell } from '@tabler/icons-react'
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderUi } from '~/ui/test-render'
import { IconButton } from './icon-button'
import Tips from './tips'

const shown = (isExpanded = false) =>
  renderUi(
    <>
      <IconButton size="md" label="Ring" icon={IconBell} aria-expanded={isExpanded} />
      <IconButton size="md" label="Other" icon={IconBell} />
      <Tips />
    </>,
  )

/** The pointer's type is not part of jsdom's events. */
const pointerOver = (element: Element, pointerType: string) =>
  fireEvent(element, Object.assign(new MouseEvent('pointerover', { bubbles: true }), { pointerType }))

test('a button that shows only an icon shows its name under a resting pointer, until it is pressed', async () => {
  await shown()
  const button = screen.getByRole('button', { name: 'Ring' })
  pointerOver(button, 'mouse')
  expect(await screen.findByRole('tooltip')).toHaveTextContent('Ring')
  fireEvent.pointerDown(button)
  expect(screen.queryByRole('tooltip')).not.toBeInTheDocument()
})

test('the name is hidden when the pointer leaves, and when Escape is pressed', async () => {
  await shown()
  const button = screen.getByRole('button', { name: 'Ring' })
  pointerOver(button, 'mouse')
  await screen.findByRole('tooltip')
  pointerOver(document.body, 'mouse')
  expect(screen.queryByRole('tooltip')).not.toBeInTheDocument()
  pointerOver(button, 'mouse')
  await screen.findByRole('tooltip')
  fireEvent.keyDown(window, { key: 'Escape' })
  expect(screen.queryByRole('tooltip')).not.toBeInTheDocument()
})

test('a button whose menu is open shows no name over it', async () => {
  const { user } = await shown(true)
  // The code of a name has loaded with this one, so that the next one would be shown at once.
  pointerOver(screen.getByRole('button', { name: 'Other' }), 'mouse')
  await screen.findByRole('tooltip')
  pointerOver(document.body, 'mouse')
  await user.tab()
  expect(screen.getByRole('button', { name: 'Ring' })).toHaveFocus()
  expect(screen.queryByRole('tooltip')).not.toBeInTheDocument()
})
