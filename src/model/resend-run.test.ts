import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DeliverySummary } from './delivery-summary'
import { notificationLogOf, type Notification } from './notifications'
import {
  answered,
  followed,
  hasPassed,
  interrupted,
  isAwaiting,
  isLeftToResend,
  itemCounts,
  newRun,
  nextStep,
  paused,
  resumed,
  stopped,
  withItem,
  type ResendRun,
} from './resend-run'
import { summary } from './test-deliveries'

const failed = (id: string, given: Partial<DeliverySummary> = {}) =>
  summary({ id, status: 'failed', cause: 'server', code: '500', ...given })

const rows = [failed('b'), failed('a', { timestamp: '2026-03-02T08:00:00Z' })]
const runOf = (items: readonly Notification[]) => newRun('run', { items, leftOut: {} }, 2)
const started = runOf(notificationLogOf(rows).all.toReversed())
const statesOf = ({ items }: ResendRun) => items.map(({ state }) => state)

/** Sends the next item, with an answer of the service. */
function sent(run: ResendRun, answer: Parameters<typeof answered>[2]): ResendRun {
  const step = nextStep(run, 0, true)
  if (step.kind !== 'send') throw new Error(`The next step is to ${step.kind}`)
  return answered(withItem(run, step.index, { state: 'sending' }), step.index, answer)
}

test('a run sends its items one after the other, and is over after the last one', () => {
  expect(started.items.map(({ attemptId }) => attemptId)).toEqual(['a', 'b'])
  const first = sent(started, { kind: 'accepted' })
  expect(statesOf(first)).toEqual(['sent', 'waiting'])
  const both = sent(first, { kind: 'accepted' })
  expect(nextStep(both, 0, true)).toEqual({ kind: 'change', run: { ...both, state: 'over' } })
})

test('a busy service is called again only after the time that it has named', () => {
  const busy = sent(started, { kind: 'busy', until: 5000 })
  expect(statesOf(busy)).toEqual(['waiting', 'waiting'])
  expect(nextStep(busy, 4999, true)).toEqual({ kind: 'rest' })
  expect(nextStep(busy, 5000, true)).toEqual({ kind: 'change', run: started })
})

test('a wait ends even if the clock is set back in the meantime', () => {
  const at = 1_772_442_000_000
  const busy = sent({ ...started, sentAt: at }, { kind: 'busy', until: at + 5000 })
  expect(nextStep(busy, at + 4999, true).kind).toBe('rest')
  expect(nextStep(busy, at - 3_600_000, true)).toMatchObject({ kind: 'change', run: { hold: null } })
  expect(hasPassed(500, at, at + 499)).toBe(false)
  expect(hasPassed(500, at, at - 3_600_000)).toBe(true)
})

test('without a network a run holds, and continues with the same item once there is one', () => {
  const step = nextStep(started, 0, false)
  const held = step.kind === 'change' ? step.run : started
  expect(held.hold?.reason).toBe('offline')
  expect(nextStep(held, 0, false)).toEqual({ kind: 'rest' })
  expect(nextStep(held, 0, true)).toEqual({ kind: 'change', run: started })
})

test('a missing permission pauses a run, and the item is sent after the run is resumed', () => {
  const denied = sent(started, { kind: 'denied' })
  expect(denied).toMatchObject({ state: 'paused', pause: 'denied' })
  expect(nextStep(denied, 0, true)).toEqual({ kind: 'rest' })
  expect(nextStep(resumed(denied), 0, true)).toEqual({ kind: 'send', index: 0 })
})

test('an item without a clear answer pauses the run and is never sent again', () => {
  const unclear = resumed(sent(started, { kind: 'unclear', text: 'timeout' }))
  expect(statesOf(unclear)).toEqual(['unknown', 'waiting'])
  expect(nextStep(unclear, 0, true)).toEqual({ kind: 'send', index: 1 })
})

test('three rejected items in a row pause a run', () => {
  const many = runOf(notificationLogOf(['d', 'c', 'b', 'a'].map(id => failed(id))).all)
  const refused = { kind: 'refused', text: '500' } as const
  const two = sent(sent(many, refused), refused)
  expect(two.state).toBe('running')
  expect(sent(two, refused)).toMatchObject({ state: 'paused', pause: 'trouble' })
})

test('after a run with rejected items is resumed, it pauses only after three more', () => {
  const many = runOf(notificationLogOf(['f', 'e', 'd', 'c', 'b', 'a'].map(id => failed(id))).all)
  const refused = { kind: 'refused', text: '404' } as const
  const five = sent(sent(resumed(sent(sent(sent(many, refused), refused), refused)), refused), refused)
  expect(five.state).toBe('running')
  expect(sent(five, refused)).toMatchObject({ state: 'paused', pause: 'trouble' })
})

test('a run that was stopped during a call does not wait for a busy service', () => {
  const busy = { kind: 'busy', until: 5000 } as const
  const over = stopped(withItem(started, 0, { state: 'sending' }))
  expect(answered(over, 0, busy)).toMatchObject({ state: 'over', hold: null })
})

test('after its page was left, a run is paused, and the item that was being sent is unknown', () => {
  const left = interrupted(withItem(started, 0, { state: 'sending' }))
  expect(left).toMatchObject({ state: 'paused', pause: 'reload', hold: null })
  expect(statesOf(left)).toEqual(['unknown', 'waiting'])
  expect(left.items.map(({ isInterrupted }) => isInterrupted)).toEqual([true, undefined])
  const delivered = summary({ id: 'a2', parentId: 'a', timestamp: '2026-03-02T10:00:00Z' })
  const [first] = followed(left, notificationLogOf([delivered, ...rows])).items
  expect(first).toMatchObject({ state: 'delivered', isInterrupted: false })
})

test('after a run is over, only items that failed or were not sent can be resent, and none that may have arrived', () => {
  const states = ['waiting', 'sent', 'delivered', 'failed', 'refused', 'unknown', 'recovered'] as const
  const items = states.flatMap(state => withItem(started, 0, { state }).items.slice(0, 1))
  expect(items.filter(isLeftToResend).map(({ state }) => state)).toEqual(['waiting', 'failed', 'refused'])
})

test('outcomes are awaited until all are known, but not forever', () => {
  const over = stopped(withItem(started, 0, { state: 'sent' }))
  expect(isAwaiting(over, 1000)).toBe(true)
  expect(isAwaiting(over, 600_000)).toBe(false)
  expect(isAwaiting(withItem(over, 0, { state: 'delivered' }), 1000)).toBe(false)
})

test('a run that was stopped by its user stays as it is, and sends nothing more', () => {
  const over = stopped(paused(started, 'user'))
  expect(nextStep(over, 0, true)).toEqual({ kind: 'rest' })
  expect(interrupted(over)).toBe(over)
})

test('an item gets its outcome from the log, also if only its new attempt is loaded', () => {
  const run = sent(sent(started, { kind: 'accepted' }), { kind: 'unclear', text: '' })
  expect(followed(run, notificationLogOf(rows))).toBe(run)
  const delivered = summary({ id: 'a2', parentId: 'a', timestamp: '2026-03-02T10:00:00Z' })
  const again = failed('b2', { parentId: 'b', timestamp: '2026-03-02T10:00:01Z' })
  for (const log of [
    [again, delivered, ...rows],
    [again, delivered],
  ])
    expect(itemCounts(followed(run, notificationLogOf(log)))).toMatchObject({ delivered: 1, failed: 1 })
})

test('a new attempt that will be retried has no outcome yet', () => {
  const run = sent(started, { kind: 'accepted' })
  const retrying = failed('a2', { parentId: 'a', status: 'retrying', timestamp: '2026-03-02T10:00:00Z' })
  expect(statesOf(followed(run, notificationLogOf([retrying, ...rows])))).toEqual(['sent', 'waiting'])
})

test('an item that is delivered before its turn is not sent', () => {
  const delivered = summary({ id: 'a2', parentId: 'a', timestamp: '2026-03-02T10:00:00Z' })
  const run = followed(started, notificationLogOf([delivered, ...rows]))
  expect(statesOf(run)).toEqual(['recovered', 'waiting'])
  expect(nextStep(run, 0, true)).toEqual({ kind: 'send', index: 1 })
})

test('an attempt that someone else made before an item’s turn is not the item’s outcome', () => {
  const other = failed('a2', { parentId: 'a', timestamp: '2026-03-02T10:00:00Z' })
  const run = sent(followed(started, notificationLogOf([other, ...rows])), { kind: 'accepted' })
  expect(statesOf(followed(run, notificationLogOf([other, ...rows])))).toEqual(['sent', 'waiting'])
  const own = summary({ id: 'a3', parentId: 'a', timestamp: '2026-03-02T10:00:01Z' })
  expect(statesOf(followed(run, notificationLogOf([own, other, ...rows])))).toEqual(['delivered', 'waiting'])
})

test('an item that someone else is resending at its turn is awaited, and not sent a second time', () => {
  const other = summary({ id: 'a2', parentId: 'a', status: 'pending', timestamp: '2026-03-02T10:00:00Z' })
  const run = followed(started, notificationLogOf([other, ...rows]))
  expect(nextStep(run, 0, true)).toEqual({ kind: 'send', index: 1 })
  expect(statesOf(followed(run, notificationLogOf([{ ...other, status: 'sent' }, ...rows])))).toEqual([
    'delivered',
    'waiting',
  ])
})

test('an earlier attempt that is loaded only later is not the outcome of an item', () => {
  const last = failed('a2', { parentId: 'a', retryCount: 1, timestamp: '2026-03-02T09:00:00Z' })
  const run = sent(runOf(notificationLogOf([last]).all), { kind: 'accepted' })
  expect(followed(run, notificationLogOf([last, ...rows]))).toBe(run)
})

test('an item that failed again is delivered if a later attempt is', () => {
  const again = failed('a2', { parentId: 'a', timestamp: '2026-03-02T10:00:00Z' })
  const run = followed(sent(started, { kind: 'accepted' }), notificationLogOf([again, ...rows]))
  expect(statesOf(run)).toEqual(['failed', 'waiting'])
  const later = summary({ id: 'a3', parentId: 'a2', timestamp: '2026-03-02T10:05:00Z' })
  expect(statesOf(followed(run, notificationLogOf([later, again, ...rows])))).toEqual([
    'delivered',
    'waiting',
  ])
})

test('a run pauses whenever three more items of a channel have failed and none was delivered, if others wait', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  const planned = ids.map(id => failed(id, { channelId: id < 'g' ? 'one' : 'other' }))
  const outcome = fc.constantFrom('sent', 'failed')
  fc.assert(
    fc.property(fc.array(outcome, { minLength: 5, maxLength: 5 }), outcomes => {
      const log: DeliverySummary[] = [...planned]
      let run = runOf(notificationLogOf(planned).all.toSorted((one, other) => (one.id < other.id ? -1 : 1)))
      for (const [index, status] of outcomes.entries()) {
        run = sent(run, { kind: 'accepted' })
        const parentId = run.items[index]?.attemptId ?? ''
        log.unshift(
          failed(`${parentId}2`, { parentId, channelId: 'one', status, timestamp: '2026-03-02T10:00:00Z' }),
        )
        run = followed(run, notificationLogOf(log))
        const { delivered, failed: again } = itemCounts(run)
        expect(run.pause).toBe(delivered === 0 && again > 0 && again % 3 === 0 ? 'failing' : null)
        run = resumed(run)
        expect(followed(run, notificationLogOf(log))).toBe(run)
      }
    }),
  )
})

/** What can happen to a run: the user acts, the page is left during a call, or the service responds. */
const anyEvent = fc.oneof(
  fc.constantFrom('pause', 'resume', 'stop', 'lost', 'offline'),
  fc.constantFrom<Parameters<typeof answered>[2]>(
    { kind: 'accepted' },
    { kind: 'refused', text: '500' },
    { kind: 'unclear', text: '504' },
    { kind: 'busy', until: 5000 },
    { kind: 'denied' },
    { kind: 'signed-out' },
    { kind: 'not-stored' },
  ),
)
type Event = typeof anyEvent extends fc.Arbitrary<infer Value> ? Value : never

/** Returns the run after an event. Records which items may have arrived. */
function happened(run: ResendRun, event: Event, arrived: string[]): ResendRun {
  if (event === 'pause') return paused(run, 'user')
  if (event === 'resume') return resumed(run)
  if (event === 'stop') return stopped(run)
  const step = nextStep(run, 10_000, event !== 'offline')
  if (step.kind === 'rest' || event === 'offline') return step.kind === 'change' ? step.run : run
  if (step.kind === 'change') return step.run
  const sending = withItem(run, step.index, { state: 'sending' })
  const mayArrive = event === 'lost' || event.kind === 'accepted' || event.kind === 'unclear'
  if (mayArrive) arrived.push(run.items[step.index]?.attemptId ?? '')
  if (event !== 'lost') return answered(sending, step.index, event)
  return interrupted(sending)
}

test('whatever happens, nothing that may have arrived is sent again, and no item is lost', () => {
  const of = runOf(notificationLogOf(['d', 'c', 'b', 'a'].map(id => failed(id))).all)
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 30 }), events => {
      const arrived: string[] = []
      const run = events.reduce((before, event) => happened(before, event, arrived), of)
      expect(new Set(arrived).size).toBe(arrived.length)
      const { sent: accepted, unknown, waiting, refused } = itemCounts(run)
      expect(accepted + unknown).toBe(arrived.length)
      expect(accepted + unknown + waiting + refused).toBe(of.items.length)
    }),
  )
})
