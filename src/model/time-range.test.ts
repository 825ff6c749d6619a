import { expect, test } from 'vitest'
import { millisecondsOf } from '~/contract/timestamp'
import { instantOf, isWithin, localText, momentOfText } from './time-range'

const berlin = 'Europe/Berlin'
const at = (text: string) => millisecondsOf(text) ?? Number.NaN

test('a typed local time becomes a moment, which is shown as it was typed', () => {
  const moment = momentOfText('2026-11-28T14:30', berlin, 'since')
  expect(moment).toBe(at('2026-11-28T13:30Z'))
  expect(localText(moment ?? 0, berlin)).toBe('2026-11-28T14:30')
})

test('a moment in the URL is in UTC, and as short as possible', () => {
  expect(instantOf(at('2026-11-28T13:30:00Z'))).toBe('2026-11-28T13:30Z')
  expect(instantOf(at('2026-11-28T13:30:05Z'))).toBe('2026-11-28T13:30:05Z')
  expect(instantOf(at('2026-11-28T13:30:00.500Z'))).toBe('2026-11-28T13:30:00.500Z')
})

test('a range includes all of an hour that clocks repeat', () => {
  // On 2026-10-25, clocks go back from 03:00 to 02:00.
  expect(momentOfText('2026-10-25T02:30', berlin, 'since')).toBe(at('2026-10-25T00:30Z'))
  expect(momentOfText('2026-10-25T02:30', berlin, 'until')).toBe(at('2026-10-25T01:30Z'))
})

test('a time that clocks skip becomes the moment at which they change', () => {
  // On 2026-03-29, clocks go forward from 02:00 to 03:00.
  for (const edge of ['since', 'until'] as const)
    expect(momentOfText('2026-03-29T02:30', berlin, edge)).toBe(at('2026-03-29T01:00Z'))
})

test.each(['', '2026-11-28', '2026-02-30T10:00', '2026-11-28T25:00', 'yesterday'])('%j is invalid', text => {
  expect(momentOfText(text, berlin, 'since')).toBeNull()
})

test('a range includes its start, but not its end', () => {
  const range = { since: 10, until: 20 }
  expect([9, 10, 19, 20, null].filter(moment => isWithin(moment, range))).toEqual([10, 19])
})
