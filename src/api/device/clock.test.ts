import { describe, expect, test } from 'vitest'
import { skewOf } from './clock'

const minute = 60_000
const sentAt = Date.UTC(2026, 10, 28, 10, 0, 0, 400)

const skew = (
  serverAhead: number,
  { took = 200, headers = {} }: { took?: number; headers?: Record<string, string> } = {},
) => {
  const date = new Date(sentAt + took + serverAhead).toUTCString()
  return skewOf(new Headers({ date, ...headers }), sentAt, sentAt + took)
}

describe('the clocks of the device and the server', () => {
  test.each([0, 1000, -1000, 119_000, -119_000])('agree if they differ by %s ms', difference => {
    expect(skew(difference)).toBe(0)
  })

  test.each([40, -40, 26 * 60, -26 * 60])('differ by %s minutes, to the second', minutes => {
    expect(Math.abs((skew(minutes * minute) ?? 0) - minutes * minute)).toBeLessThan(1500)
  })

  test('may agree if an answer took as long as their apparent difference', () => {
    expect(skew(-5 * minute, { took: 6 * minute })).toBe(0)
  })

  test('are not compared with a cached answer or one without a date', () => {
    expect(skew(-40 * minute, { headers: { age: '2400' } })).toBeNull()
    expect(skew(-40 * minute, { headers: { age: '0' } })).not.toBeNull()
    expect(skewOf(new Headers(), sentAt, sentAt)).toBeNull()
    expect(skewOf(new Headers({ date: 'today' }), sentAt, sentAt)).toBeNull()
  })
})
