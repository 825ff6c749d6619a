import { UNSAFE_createBrowserHistory as createBrowserHistory } from 'react-router-dom'
import { expect, test, vi } from 'vitest'
import type { LeaveGuard } from '~/ui/page/leave-guard'
import { guardedHistory } from './guarded-history'

/** Starts at a form opened from a list, which is the second page, with a guard that the test answers. */
async function openForm() {
  window.history.replaceState(null, '', '/policies')
  const browser = createBrowserHistory({ v5Compat: true })
  browser.push('/channels')
  const guard: { current: LeaveGuard | null } = { current: null }
  const history = guardedHistory(browser, guard)
  const shown: string[] = []
  const stop = history.listen(({ location }) => shown.push(location.pathname + location.search))
  history.push('/channels/new/Webhook')
  const answers: ((mayLeave: boolean) => void)[] = []
  guard.current = vi.fn<LeaveGuard>(() => new Promise<boolean>(resolve => answers.push(resolve)))
  const answer = async (mayLeave: boolean) => {
    await vi.waitFor(() => expect(answers).toHaveLength(1))
    if (mayLeave) guard.current = () => true
    answers.pop()?.(mayLeave)
  }
  const isAt = (address: string) =>
    vi.waitFor(() => expect(window.location.pathname + window.location.search).toBe(address))
  return { history, guard, shown, stop, answer, isAt }
}

test('Back leaves a guarded page only after the user agrees', async () => {
  const { shown, stop, answer, isAt } = await openForm()
  window.history.back()
  await answer(false)
  await isAt('/channels/new/Webhook')
  expect(shown).toEqual(['/channels/new/Webhook'])
  window.history.back()
  await answer(true)
  await isAt('/channels')
  await vi.waitFor(() => expect(shown).toEqual(['/channels/new/Webhook', '/channels']))
  stop()
})

test('two Backs in quick succession ask once, and are both reversed until the user agrees', async () => {
  // Before the console is notified of the first one.
  addEventListener('popstate', () => window.history.back(), { once: true })
  const { guard, shown, stop, answer, isAt } = await openForm()
  const popped: string[] = []
  const note = () => popped.push(window.location.pathname)
  addEventListener('popstate', note)
  window.history.back()
  await vi.waitFor(() => expect(popped).toContain('/policies'))
  await isAt('/channels/new/Webhook')
  removeEventListener('popstate', note)
  expect(guard.current).toHaveBeenCalledOnce()
  expect(shown).toEqual(['/channels/new/Webhook'])
  await answer(true)
  await isAt('/channels')
  await vi.waitFor(() => expect(shown).toEqual(['/channels/new/Webhook', '/channels']))
  stop()
})

test('Back is reversed without another question while one is open', async () => {
  const { guard, shown, stop, answer, isAt } = await openForm()
  const popped: string[] = []
  const note = () => popped.push(window.location.pathname)
  addEventListener('popstate', note)
  for (const count of [2, 4]) {
    window.history.back()
    await vi.waitFor(() => expect(popped).toHaveLength(count))
    await isAt('/channels/new/Webhook')
  }
  removeEventListener('popstate', note)
  expect(guard.current).toHaveBeenCalledOnce()
  await answer(true)
  await vi.waitFor(() => expect(shown).toEqual(['/channels/new/Webhook', '/channels']))
  stop()
})

test('a link leaves a guarded page only after the user agrees', async () => {
  const { history, shown, stop, answer, isAt } = await openForm()
  history.push('/policies')
  await answer(false)
  expect(shown).toEqual(['/channels/new/Webhook'])
  history.push('/policies')
  await answer(true)
  await isAt('/policies')
  expect(shown.at(-1)).toBe('/policies')
  stop()
})

test('the user isn’t asked if only the query changes, or if the guard allows leaving', async () => {
  const { history, guard, shown, stop, isAt } = await openForm()
  history.replace('/channels/new/Webhook?from=list')
  expect(guard.current).not.toHaveBeenCalled()
  expect(shown.at(-1)).toBe('/channels/new/Webhook?from=list')
  guard.current = () => true
  window.history.back()
  await isAt('/channels')
  await vi.waitFor(() => expect(shown.at(-1)).toBe('/channels'))
  stop()
})
