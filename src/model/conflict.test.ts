import { describe, expect, test } from 'vitest'
import { keepTheirs, theirChanges, withChanges } from './conflict'
import { policyChangesOf, policyConflictRows, type PolicyValues } from './policy-values'

const before: PolicyValues = {
  name: 'Night shift',
  eventGroup: 'comment.all',
  eventType: '',
  channelId: 'c1',
  active: true,
}
const changesTo = (mine: PolicyValues, theirs: PolicyValues) =>
  theirChanges(policyConflictRows, before, mine, theirs)

describe('a change by another user since a form was opened', () => {
  test('is a conflict if the form has changed the same field', () => {
    const mine = { ...before, name: 'Mine', active: false }
    const theirs = { ...before, name: 'Theirs', channelId: 'c2' }
    expect(changesTo(mine, theirs)).toEqual([
      { row: 'name', fields: ['name'], mine, theirs, isContested: true },
      { row: 'channel', fields: ['channelId'], mine, theirs, isContested: false },
    ])
  })

  test('is no conflict if both have made the same change', () => {
    const same = { ...before, name: 'Same' }
    expect(changesTo(same, same)).toEqual([])
  })

  test('is one row for a trigger, although its two kinds are separate fields', () => {
    const mine = { ...before, eventGroup: 'dataset.all' }
    const theirs = { ...before, eventGroup: '', eventType: 'project.created' }
    expect(changesTo(mine, theirs)).toMatchObject([{ row: 'trigger', isContested: true }])
  })

  test('is left out of a save that keeps it, which still sends the rest of the form', () => {
    const mine = { ...before, eventGroup: '', eventType: 'project.deleted', name: 'Mine' }
    const theirs = { ...before, eventGroup: 'dataset.all' }
    const kept = keepTheirs(before, mine, changesTo(mine, theirs))
    expect(policyChangesOf(before, kept)).toEqual({ name: 'Mine' })
  })

  test('is part of the stored values after a save, with the changes of the form', () => {
    const mine = { ...before, active: false }
    const theirs = { ...before, name: 'Theirs' }
    expect(withChanges(policyConflictRows, theirs, before, mine)).toEqual({
      ...before,
      name: 'Theirs',
      active: false,
    })
  })
})
