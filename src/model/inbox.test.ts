import { describe, expect, test } from 'vitest'
import type { UserNotification } from '~/contract/inbox'
import { inboxRows } from '~mocks/seeds/inbox'
import { addedText, byAge, nameOf, relatedOf } from './inbox'

const [first] = inboxRows(Date.UTC(2026, 2, 18, 12)).map(row => row.notification)

const notification = (changes: Partial<UserNotification>): UserNotification => {
  if (!first) throw new Error('The data set has no notification')
  const { relatedDeployment: _, relatedProject: __, relatedComment: ___, ...plain } = first
  return { ...plain, ...changes }
}

describe('the grouping of notifications by age', () => {
  const zone = 'America/St_Johns'
  const now = Date.UTC(2026, 2, 18, 14, 30)
  const at = (day: number, hour: number) =>
    notification({ created: `2026-03-${day} ${String(hour).padStart(2, '0')}:00:00-0230` })

  test('follows the calendar: today starts at midnight, and a week has seven days', () => {
    const days: [number, number][] = [
      [18, 0],
      [17, 23],
      [17, 0],
      [16, 23],
      [12, 0],
      [11, 23],
    ]
    const groups = byAge(
      days.map(([day, hour]) => at(day, hour)),
      now,
      zone,
    )
    expect(groups.map(({ age, notifications }) => [age, notifications.length])).toEqual([
      ['today', 1],
      ['yesterday', 2],
      ['week', 2],
      ['older', 1],
    ])
  })

  test('has no empty groups, and puts an unparsable time into the oldest', () => {
    const groups = byAge([notification({ created: 'some day' })], now, zone)
    expect(groups.map(({ age }) => age)).toEqual(['older'])
  })
})

test('a notification without a title is named after its description, or else its type', () => {
  expect(nameOf(notification({ title: 'A', description: 'B' }))).toBe('A')
  expect(nameOf(notification({ title: null, description: 'B' }))).toBe('B')
  expect(nameOf(notification({ title: '', description: null, eventType: 'newer.event' }))).toBe('newer.event')
})

test('the description is shown without what the title and the related objects already show', () => {
  const added = (title: string | null, description: string | null, shown: string[] = []) =>
    addedText(notification({ title, description }), shown)
  expect(added('Accuracy: Red', 'Accuracy: Red: Churn', ['Churn'])).toBe('')
  expect(added('Accuracy: Red', 'Accuracy: Red: Churn')).toBe('Churn')
  expect(added('Accuracy: Red', 'Accuracy: Red')).toBe('')
  expect(added('Credits', 'Credits are used up')).toBe('Credits are used up')
  expect(added('Fail', 'Failed logins')).toBe('Failed logins')
  expect(added('New comment', 'Churn', ['Churn'])).toBe('')
  expect(added(null, 'The only text')).toBe('')
  expect(added('New comment', null)).toBe('')
})

describe('the subject of a notification', () => {
  test('has its name, or its ID if the name was deleted', () => {
    const relatedProject = { pid: 'p1', projectName: null, inactive: true }
    const relatedDeployment = { deploymentId: 'd1', deploymentName: 'Churn' }
    expect(relatedOf(notification({ relatedProject, relatedDeployment }))).toEqual([
      { kind: 'project', name: 'p1', isDeleted: true },
      { kind: 'deployment', id: 'd1', name: 'Churn', isDeleted: false },
    ])
  })

  test('is a deleted deployment with the name that is known of it', () => {
    const relatedDeployment = { deploymentId: 'd1', deploymentName: null, inactive: true }
    const [related] = relatedOf(notification({ relatedDeployment }), 'Churn')
    expect(related).toEqual({ kind: 'deployment', id: 'd1', name: 'Churn', isDeleted: true })
  })

  test('may be a comment on an entity of an unknown type', () => {
    const relatedComment = { commentId: 'c1', entityId: 'e1', entityType: 'notebook' }
    expect(relatedOf(notification({ relatedComment }))).toEqual([
      { kind: 'comment', on: 'other', isDeleted: false },
    ])
  })

  test('has every kind of the API reference in the everyday inbox, some of them deleted', () => {
    const everyday = inboxRows(Date.now()).map(row => row.notification)
    const kinds = new Set(everyday.flatMap(row => relatedOf(row)).map(({ kind }) => kind))
    expect(kinds).toEqual(new Set(['project', 'deployment', 'comment', 'secureConfig', 'usersDelete']))
    const deleted = everyday
      .flatMap(row => relatedOf(row))
      .filter(related => 'isDeleted' in related && related.isDeleted)
    expect(new Set(deleted.map(({ kind }) => kind))).toEqual(new Set(['project', 'deployment', 'comment']))
    expect(everyday.some(({ sharedUsers }) => sharedUsers?.some(({ inactive }) => inactive))).toBe(true)
    expect(everyday.some(({ callerUser }) => callerUser.inactive)).toBe(true)
  })
})
