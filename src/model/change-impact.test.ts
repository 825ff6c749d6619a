import { describe, expect, test } from 'vitest'
import type { Policy } from '~/contract/policies'
import { doubledByMove, unreachedByPause } from './change-impact'

let count = 0

/** Returns a policy for a group of events, or for the event itself if there is only one. */
function policyFor(events: string[], fields: Partial<Policy> = {}): Policy {
  count += 1
  const [first = ''] = events
  return {
    id: `policy ${count}`,
    name: `Policy ${count}`,
    active: true,
    channelId: 'here',
    ...(events.length === 1
      ? { eventType: { id: first, label: `Label of ${first}` } }
      : {
          eventGroup: {
            id: 'group',
            label: 'Group',
            events: events.map(id => ({ id, label: `Label of ${id}` })),
          },
        }),
    lastTriggered: null,
    orgId: null,
    uid: 'u',
    created: null,
    updatedAt: null,
    ...fields,
  }
}

const there = { channelId: 'there' }

describe('moving policies to a channel', () => {
  test('doubles only the events that it already gets', () => {
    const moved = [policyFor(['a', 'b', 'c'])]
    const ofTarget = [policyFor(['b'], there), policyFor(['c'], { ...there, active: false })]
    expect(doubledByMove('there', ofTarget, moved)).toEqual(['Label of b'])
  })

  test('doubles an event that two of them cover', () => {
    expect(doubledByMove('there', [], [policyFor(['a', 'b']), policyFor(['b'])])).toEqual(['Label of b'])
  })

  test('doubles nothing if they are paused, or already send there', () => {
    const ofTarget = [policyFor(['a'], there), policyFor(['a', 'b'], there)]
    expect(doubledByMove('there', ofTarget, [policyFor(['a'], { active: false })])).toEqual([])
    expect(doubledByMove('there', ofTarget, ofTarget)).toEqual([])
  })
})

describe('pausing policies', () => {
  test('means that no one gets the events that only they send', () => {
    const paused = [policyFor(['a', 'b', 'c']), policyFor(['b'])]
    const all = [...paused, policyFor(['c'], there), policyFor(['a'], { active: false })]
    expect(unreachedByPause(all, paused)).toEqual(['Label of a', 'Label of b'])
  })

  test('changes nothing for events that no one gets anyway', () => {
    const paused = [policyFor(['a'], { active: false })]
    expect(unreachedByPause(paused, paused)).toEqual([])
  })
})
