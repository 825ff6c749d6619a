import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { renderUi } from '~/ui/test-render'
import { ListedKeys } from '~/ui/overlay/listed-keys'
import { switchKeys } from './letter-keys'
import { isPaletteKey, useShortcuts, type ShortcutName } from './shortcuts'

const ran: ShortcutName[] = []
beforeEach(() => void ran.splice(0))

function Page() {
  useShortcuts({
    create: () => ran.push('create'),
    next: () => ran.push('next'),
    channels: () => ran.push('channels'),
    mutes: () => ran.push('mutes'),
  })
  return (
    <main>
      <input aria-label="Name" />
      <button type="button">Elsewhere</button>
    </main>
  )
}

const open = (beside?: React.ReactNode) =>
  renderUi(
    <>
      <Page />
      {beside}
      <ListedKeys />
    </>,
  )

describe('a shortcut', () => {
  test('runs once for each press, and repeats while the key is held only if it moves the focus', async () => {
    await open()
    fireEvent.keyDown(document.body, { key: 'c' })
    fireEvent.keyDown(document.body, { key: 'c', repeat: true })
    fireEvent.keyDown(document.body, { key: 'j' })
    fireEvent.keyDown(document.body, { key: 'j', repeat: true })
    expect(ran).toEqual(['create', 'next', 'next'])
  })

  test('of two keys needs both in quick succession, and the second key then has no other effect', async () => {
    await open()
    fireEvent.keyDown(document.body, { key: 'g' })
    fireEvent.keyDown(document.body, { key: 'c' })
    fireEvent.keyDown(document.body, { key: 'c' })
    expect(ran).toEqual(['channels', 'create'])
    vi.useFakeTimers({ toFake: ['Date'] })
    fireEvent.keyDown(document.body, { key: 'g' })
    vi.setSystemTime(Date.now() + 2000)
    fireEvent.keyDown(document.body, { key: 'm' })
    vi.useRealTimers()
    expect(ran).toEqual(['channels', 'create'])
  })

  test.each([
    ['with Control', { ctrlKey: true }],
    ['with Alt', { altKey: true }],
    ['with Meta', { metaKey: true }],
    ['while text is composed', { isComposing: true }],
    ['in the last key of a composition', { keyCode: 229 }],
  ])('does nothing %s', async (_, how) => {
    await open()
    fireEvent.keyDown(document.body, { key: 'c', ...how })
    expect(ran).toEqual([])
  })

  test('does nothing while the user types', async () => {
    const { user } = await open()
    await user.type(screen.getByRole('textbox'), 'cjgc?')
    expect(ran).toEqual([])
    expect(screen.getByRole('textbox')).toHaveValue('cjgc?')
  })

  test.each([
    ['a dialog', <div key="d" role="dialog" aria-label="Form" />],
    ['a menu', <div key="m" role="menu" aria-label="Menu" />],
  ])('does nothing under %s', async (_, beside) => {
    await open(beside)
    fireEvent.keyDown(screen.getByRole('button'), { key: 'c' })
    expect(ran).toEqual([])
  })

  test('works beside a pane', async () => {
    await open(<section role="dialog" aria-label="Pane" data-detail data-side-pane />)
    fireEvent.keyDown(document.body, { key: 'c' })
    expect(ran).toEqual(['create'])
  })

  test('does nothing while shortcuts are turned off', async () => {
    switchKeys(false)
    await open()
    fireEvent.keyDown(document.body, { key: 'c' })
    expect(ran).toEqual([])
  })
})

test('? lists only the shortcuts of the page, and those that open other pages', async () => {
  const { user } = await open()
  await user.keyboard('?')
  const list = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })
  const terms = [...list.querySelectorAll('dt')].map(term => term.textContent)
  expect(terms).toEqual(['c', 'j', 'z', '?', 'CtrlK', 'gc', 'gm'])
  await user.keyboard('c')
  expect(ran).toEqual([])
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  await user.keyboard('c')
  expect(ran).toEqual(['create'])
})

test('Ctrl K and ⌘ K open the command palette, and the keyless event of a browser that fills in a field doesn’t', () => {
  const isOpening = (init: KeyboardEventInit) => isPaletteKey(new KeyboardEvent('keydown', init))
  expect(isOpening({ key: 'k', ctrlKey: true })).toBe(true)
  expect(isOpening({ key: 'K', metaKey: true })).toBe(true)
  expect(isOpening({ key: 'k', ctrlKey: true, shiftKey: true })).toBe(false)
  expect(isOpening({ key: 'k' })).toBe(false)
  expect(isPaletteKey(new Event('keydown') as KeyboardEvent)).toBeFalsy()
})
