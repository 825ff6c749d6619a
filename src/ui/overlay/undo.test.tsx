import { notifications } from '@mantine/notifications'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { grace } from '~/api/transport/deferred'
import { deleteMute } from '~/contract/mutes'
import { renderUi } from '~/ui/test-render'
import { useHiddenIds } from '~/api/transport/hidden-rows'
import { useUndoable } from './undo'

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l']

const muteIdOf = (id: string) => id.padStart(24, '0')

function List() {
  const undoable = useUndoable()
  const hidden = useHiddenIds()
  return (
    <>
      <input aria-label="Search" />
      {ids
        .filter(id => !hidden.has(id))
        .map(id => (
          <button
            key={id}
            type="button"
            onClick={() =>
              undoable({
                message: (count, name) => (count === 1 ? `${name} deleted.` : `${count} deleted.`),
                operation: deleteMute,
                rows: [{ id, name: id, input: { path: { muteId: muteIdOf(id) } } }],
                invalidates: ['mutes'],
              })
            }
          >
            Delete {id}
          </button>
        ))}
    </>
  )
}

const deleted: string[] = []
beforeEach(() => {
  deleted.length = 0
  vi.stubGlobal('fetch', (url: string) => {
    deleted.push((url.split('/').at(-2) ?? '').replace(/^0+/, ''))
    return Promise.resolve(new Response(null, { status: 200 }))
  })
})
afterEach(async () => {
  vi.useRealTimers()
  // Pending deletions are sent, as when the page is left.
  window.dispatchEvent(new Event('pagehide'))
  await waitFor(() => expect(localStorage).toHaveLength(0))
  notifications.clean()
  vi.unstubAllGlobals()
})

const rowsLeft = () => screen.queryAllByRole('button', { name: /^Delete/ }).length

async function renderList() {
  const view = await renderUi(<List />)
  const remove = (id: string) => fireEvent.click(screen.getByRole('button', { name: `Delete ${id}` }))
  return { ...view, remove }
}

/** Deletes one item, waits for its toast, and then controls the clock. */
async function removeOnTheClock() {
  const view = await renderList()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  view.remove('a')
  await vi.waitFor(() => screen.getByRole('button', { name: 'Undo' }))
  const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds))
  return { ...view, pass, undo: screen.getByRole('button', { name: 'Undo' }) }
}

describe('deletions that can be undone', () => {
  test('share one toast, whose Undo restores all twelve', async () => {
    const { remove, user } = await renderList()
    for (const id of ids) remove(id)
    expect(await screen.findByText('12 deleted.')).toBeInTheDocument()
    expect(rowsLeft()).toBe(0)
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(rowsLeft()).toBe(12)
    expect(deleted).toEqual([])
  })

  test('are undone by a key, but not while the user types', async () => {
    const { remove, user } = await renderList()
    remove('a')
    remove('b')
    await user.type(screen.getByRole('textbox', { name: 'Search' }), 'z')
    expect(rowsLeft()).toBe(10)
    act(() => screen.getByRole('button', { name: 'Delete c' }).focus())
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'z', isComposing: true })
    expect(rowsLeft()).toBe(10)
    await user.keyboard('z')
    expect(rowsLeft()).toBe(12)
    expect(screen.getByRole('textbox', { name: 'Search' })).toHaveValue('z')
  })

  test('can be reached with F6, which also returns', async () => {
    const { remove, user } = await renderList()
    remove('a')
    const undo = await screen.findByRole('button', { name: 'Undo' })
    const other = screen.getByRole('button', { name: 'Delete b' })
    act(() => other.focus())
    await user.keyboard('{F6}')
    expect(undo).toHaveFocus()
    await user.keyboard('{F6}')
    expect(other).toHaveFocus()
  })

  test('are sent when the undo period ends', async () => {
    const { pass } = await removeOnTheClock()
    await pass(grace)
    expect(deleted).toEqual(['a'])
  })

  test('wait while their toast has the focus', async () => {
    const { pass, undo } = await removeOnTheClock()
    act(() => undo.focus())
    await pass(3 * grace)
    expect(deleted).toEqual([])
    act(() => undo.blur())
    await pass(grace)
    expect(deleted).toEqual(['a'])
  })

  test('wait while the pointer is on their toast', async () => {
    const { pass } = await removeOnTheClock()
    const toast = screen.getByRole('alert')
    fireEvent.pointerEnter(toast, { pointerType: 'mouse' })
    await pass(3 * grace)
    expect(deleted).toEqual([])
    fireEvent.pointerLeave(toast, { pointerType: 'mouse' })
    await pass(grace)
    expect(deleted).toEqual(['a'])
  })
})
