import { expect, test, vi } from 'vitest'
import { inTurn } from './in-turn'

/** Returns a request that the test ends. */
function request() {
  let resolve = (_: string) => {}
  let reject = (_: Error) => {}
  const promise = new Promise<string>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { run: vi.fn<() => Promise<string>>(() => promise), resolve, reject }
}

test('a second write to an object starts only after the first has been answered', async () => {
  const first = request()
  const second = request()
  void inTurn('policy 1', first.run)
  const result = inTurn('policy 1', second.run)
  expect(first.run).toHaveBeenCalled()
  expect(second.run).not.toHaveBeenCalled()
  first.resolve('paused')
  second.resolve('active')
  expect(await result).toBe('active')
})

test('a failed write does not block or fail the next one', async () => {
  const first = request()
  const refused = inTurn('policy 1', first.run).catch((error: unknown) => error)
  const next = inTurn('policy 1', async () => 'saved')
  first.reject(new Error('refused'))
  expect(await refused).toEqual(new Error('refused'))
  expect(await next).toBe('saved')
})

test('a write to another object, or without pending ones, starts at once', async () => {
  const first = request()
  const other = request()
  const third = request()
  const answered = inTurn('policy 1', first.run)
  void inTurn('policy 2', other.run)
  expect(other.run).toHaveBeenCalled()
  first.resolve('saved')
  await answered
  void inTurn('policy 1', third.run)
  expect(third.run).toHaveBeenCalled()
})
