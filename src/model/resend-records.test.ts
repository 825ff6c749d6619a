import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedRecords, headerEnd, runReader, singleTextRun } from './resend-records'
import { followed, paused, withItem, type ResendRun } from './resend-run'
import { notificationLogOf } from './notifications'
import { summary } from './test-deliveries'

const runOf = (length: number, id = 'run'): ResendRun => ({
  id,
  state: 'running',
  pause: null,
  hold: null,
  perSecond: 2,
  sentAt: 1_772_442_000_000,
  items: Array.from({ length }, (_, index) => ({
    attemptId: `a${String(index).padStart(6, '0')}`,
    known: [],
    channelId: 'c',
    timestamp: '2026-03-02T09:00:00Z',
    state: 'waiting',
    problem: '',
  })),
  leftOut: { muted: 9 },
})

/** Stores a run in records as a tab does. Returns the stored characters. */
function write(records: Map<string, string>, before: ResendRun | null, run: ResendRun): number {
  const changed = changedRecords(before, run, 'revision')
  for (const [end, text] of changed) records.set(end, text)
  return changed.reduce((size, [, text]) => size + text.length, 0)
}

/** Returns a reader of records. */
const readerOf = (records: Map<string, string>) => runReader(end => records.get(end) ?? null)

test('a step of a run of 10,000 items writes no more than one of a run of 20', () => {
  const sizes = [20, 10_000].map(length => {
    const run = runOf(length)
    const sending = withItem(run, length - 1, { state: 'sending' })
    return write(new Map(), run, sending) - String(length).length
  })
  expect(sizes[0]).toBeLessThan(4000)
  expect(sizes[1]).toBe(sizes[0])
})

test('a reader returns the run that was written last, whichever items have changed', () => {
  const anyChange = fc.record({
    index: fc.nat(99),
    state: fc.constantFrom('waiting', 'sending', 'sent', 'unknown'),
  })
  fc.assert(
    fc.property(fc.nat(100), fc.array(anyChange, { maxLength: 8 }), (length, changes) => {
      const records = new Map<string, string>()
      const read = readerOf(records)
      let run = runOf(length)
      write(records, null, run)
      for (const { index, state } of changes) {
        const next = withItem(run, index, { state })
        write(records, run, next)
        run = next
        expect(read()).toEqual(run)
      }
      expect(read()).toEqual(run)
      expect(readerOf(records)()).toEqual(run)
    }),
  )
})

test('items of blocks that did not change stay the same objects, so that their rows do not render again', () => {
  const records = new Map<string, string>()
  const read = readerOf(records)
  const run = runOf(60)
  write(records, null, run)
  const before = read()
  write(records, run, withItem(run, 30, { state: 'sent' }))
  const after = read()
  expect(after?.items[0]).toBe(before?.items[0])
  expect(after?.items[59]).toBe(before?.items[59])
  expect(after?.items[30]?.state).toBe('sent')
})

test('an outcome writes only the blocks of its items', () => {
  const run = withItem(runOf(100), 50, { state: 'sent' })
  const delivered = summary({ id: 'new', parentId: 'a000050' })
  const ends = changedRecords(run, followed(run, notificationLogOf([delivered])), '').map(([end]) => end)
  expect(ends).toEqual(['/2', headerEnd])
})

test('a page that is closed while it stores a new run never leaves a run with items of another', () => {
  const [old, next] = [runOf(50, 'old'), runOf(100, 'new')]
  const changes = changedRecords(old, next, 'revision')
  const states = changes.map((_, index) => {
    const records = new Map(changedRecords(null, old, 'revision'))
    for (const [end, text] of changes.slice(0, index + 1)) records.set(end, text)
    return readerOf(records)()
  })
  expect(states.at(-1)).toEqual(next)
  expect(new Set(states.slice(0, -1))).toEqual(new Set([null]))
})

test('a run with a missing, unreadable, or foreign block is ignored', () => {
  for (const text of [undefined, '', '{', '{"runId":"run","items":[]}', '{"runId":"other","items":[]}']) {
    const records = new Map(changedRecords(null, runOf(30), ''))
    if (text === undefined) records.delete('/1')
    else records.set('/1', text)
    expect(readerOf(records)()).toBeNull()
  }
  for (const text of ['', '{', '{}', '[]', '{"id":1}', 'null'])
    expect(readerOf(new Map([[headerEnd, text]]))()).toBeNull()
})

test('a run that an earlier version stored in a single text is read, and then stored in records', () => {
  const { leftOut: _, ...earlier } = paused(runOf(30), 'reload')
  const text = JSON.stringify(earlier)
  expect(readerOf(new Map([[headerEnd, text]]))()).toBeNull()
  const run = singleTextRun(text)
  expect(run).toEqual({ ...earlier, leftOut: {} })
  const records = new Map([[headerEnd, text]])
  if (run) write(records, null, run)
  expect(readerOf(records)()).toEqual(run)
  for (const other of [null, '', '{', '{}', '[]', '{"id":1}', 'null']) expect(singleTextRun(other)).toBeNull()
})
