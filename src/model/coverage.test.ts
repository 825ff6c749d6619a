import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Policy } from '~/contract/policies'
import { coverageOf, impactOf, impactOfSeveral, stateOf, type PlannedPolicy } from './coverage'
import { eventsOf, triggerOf, type Trigger } from './triggers'

const channel = 'c1'
const named = (id: string) => ({ id, label: id })
const group = (...events: string[]): Trigger => ({ kind: 'group', ...named('g'), events: events.map(named) })
const single = (id: string): Trigger => ({ kind: 'event', ...named(id) })

function policy(trigger: Trigger, active = true, channelId = channel): Policy {
  const filled = trigger.kind === 'group' ? { eventGroup: trigger } : { eventType: trigger }
  return { id: 'p', name: 'p', active, channelId, ...filled } as unknown as Policy
}

const plan = (trigger: Trigger, active = true, channelId = channel): PlannedPolicy => ({
  trigger,
  active,
  channelId,
})

describe('the impact of several new policies', () => {
  test('counts events that the channel already gets, or that two of them cover, as doubled', () => {
    const plans = [plan(group('a', 'b', 'c')), plan(single('b')), plan(single('d'), false)]
    expect(impactOfSeveral([policy(single('c')), policy(single('a'), false)], plans)).toEqual({
      newly: ['a'],
      doubled: ['b', 'c'],
      lost: [],
    })
  })
})

describe('the coverage of an event', () => {
  test('is complete with an active policy for the event or a group that contains it', () => {
    const coverage = coverageOf([policy(group('a', 'b')), policy(single('c'))])
    expect(['a', 'b', 'c'].map(event => stateOf(coverage.get(event)))).toEqual([
      'covered',
      'covered',
      'covered',
    ])
  })

  test('is paused if every matching policy is', () => {
    const coverage = coverageOf([
      policy(single('a'), false),
      policy(group('a', 'b'), false),
      policy(single('b')),
    ])
    expect(stateOf(coverage.get('a'))).toBe('paused')
    expect(stateOf(coverage.get('b'))).toBe('covered')
  })

  test('is missing if no policy matches', () => {
    expect(stateOf(coverageOf([policy(single('a'))]).get('z'))).toBe('uncovered')
  })

  test('counts a policy once, even if its group contains the event twice', () => {
    expect(coverageOf([policy(group('a', 'a'))]).get('a')?.active).toHaveLength(1)
  })
})

describe('saving a policy', () => {
  test('adds the events that the channel did not get, and duplicates the others, if the policy is new', () => {
    const others = [policy(single('a'))]
    expect(impactOf(channel, others, null, plan(group('a', 'b')))).toEqual({
      newly: ['b'],
      doubled: ['a'],
      lost: [],
    })
  })

  test('loses the events that no other policy of the channel covers if its trigger gets smaller', () => {
    const others = [policy(single('b'))]
    const impact = impactOf(channel, others, plan(group('a', 'b', 'c')), plan(single('c')))
    expect(impact).toEqual({ newly: [], doubled: [], lost: ['a'] })
  })

  test('loses its events, and duplicates none, if the policy is paused', () => {
    const impact = impactOf(
      channel,
      [policy(single('a'))],
      plan(group('a', 'b')),
      plan(group('a', 'b'), false),
    )
    expect(impact).toEqual({ newly: [], doubled: [], lost: ['b'] })
  })

  test('loses its events for the previous channel if the policy moves to another', () => {
    const impact = impactOf(channel, [], plan(single('a')), plan(single('a'), true, 'c2'))
    expect(impact.lost).toEqual(['a'])
  })

  test('does not duplicate the events of a paused policy', () => {
    expect(impactOf(channel, [policy(single('a'), false)], null, plan(single('a'))).newly).toEqual(['a'])
  })
})

test('the impact of saving any policy matches the events before and after', () => {
  const events = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 })
  const trigger = events.map(list => group(...list))
  const planned = fc.option(fc.tuple(trigger, fc.boolean()).map(([of, active]) => plan(of, active)))
  const rows = fc.array(fc.tuple(trigger, fc.boolean()).map(([of, active]) => policy(of, active)))
  fc.assert(
    fc.property(rows, planned, planned, (others, before, after) => {
      const heardBy = (it: PlannedPolicy | null) => {
        const heard = others.filter(row => row.active).flatMap(row => eventsOf(triggerOf(row)))
        return new Set([...heard, ...(it?.active ? eventsOf(it.trigger) : [])])
      }
      const [had, has] = [heardBy(before), heardBy(after)]
      const impact = impactOf(channel, others, before, after)
      expect(new Set(impact.newly)).toEqual(new Set([...has].filter(event => !had.has(event))))
      expect(new Set(impact.lost)).toEqual(new Set([...had].filter(event => !has.has(event))))
      expect(impact.doubled.every(event => has.has(event))).toBe(true)
    }),
  )
})
