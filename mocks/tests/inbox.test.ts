import { expect, test } from 'vitest'
import { sendRemoteEvent } from '~/contract/events'
import {
  deleteAllNotifications,
  deleteNotification,
  listNotifications,
  markAllNotificationsRead,
  markNotificationRead,
} from '~/contract/inbox'
import { fields, startService } from './service'

const inbox = listNotifications.url
const member = { authorization: 'Token demo-user' }
const everything = { query: {} }
const unread = { query: { isRead: false } }

test('each user has their own inbox, newest first, with every kind of related entity', async () => {
  const { ask } = await startService({ seed: 'everyday' })
  const { data, totalCount } = await ask(listNotifications, everything)
  expect(totalCount).toBe(60)
  expect(data.every((it, index) => index === 0 || it.created <= (data[index - 1]?.created ?? ''))).toBe(true)
  const kinds = new Set(data.flatMap(it => Object.keys(it)))
  for (const kind of ['Comment', 'Deployment', 'Project', 'SecureConfig', 'UsersDelete']) {
    expect(kinds).toContain(`related${kind}`)
  }
  expect(kinds).toContain('sharedUsers')
  expect(data.some(it => it.relatedDeployment?.inactive)).toBe(true)
  const theirs = await ask(listNotifications, everything, member)
  expect(theirs.totalCount).toBe(8)
  expect(theirs.data.map(it => it.userNotificationId)).not.toContain(data[0]?.userNotificationId)
})

test('the list filters by read and unread in each spelling, and next keeps the filter', async () => {
  const { ask, call } = await startService({ seed: 'everyday' })
  const read = await ask(listNotifications, { query: { isRead: true } })
  for (const spelling of ['True', 'TRUE']) {
    expect((await call('GET', `${inbox}?isRead=${spelling}`)).body).toEqual(read)
  }
  expect((await ask(listNotifications, unread)).totalCount).toBe(60 - read.data.length)
  const page = await ask(listNotifications, { query: { isRead: false, offset: 0, limit: 5 } })
  expect(page.next).toContain('isRead=false')
  const { status, body } = await call('GET', `${inbox}?isRead=maybe`)
  expect([status, body]).toEqual([422, fields({ isRead: 'must be true or false' })])
})

test.each([
  ['limit=1001', 'value is greater than 1000'],
  ['limit=0', 'value should be greater than 0'],
  ['limit=-1', 'value should be greater than 0'],
  ['limit=no', "value can't be converted to int"],
  ['limit=1.5', "value can't be converted to int"],
  ['limit=&offset=-1', "value can't be converted to int"],
])(
  'the list refuses %s with 400, with the texts that clients of the service expect',
  async (query, limit) => {
    const { call } = await startService()
    const { status, body } = await call('GET', `${inbox}?${query}`)
    expect([status, body]).toEqual([400, { message: { limit } }])
  },
)

test('an invalid offset of the list is refused at its parameter, as in other lists', async () => {
  const { call } = await startService()
  const { status, body } = await call('GET', `${inbox}?offset=-1`)
  expect([status, body]).toEqual([422, fields({ offset: 'must be at least 0' })])
})

test('the texts are those of the service, and links are paths or absolute URLs', async () => {
  const { ask } = await startService({ seed: 'everyday' })
  const { data } = await ask(listNotifications, everything)
  const described = data.map(
    it => `${it.title} ~ ${it.description?.replace(it.callerUser.fullName ?? '', 'F L')}`,
  )
  for (const pattern of [
    /^Autopilot has finished ~ .+ is ready$/,
    /^New comment ~ F L: .+/,
    /^New mention ~ F L: .+/,
    /^Project shared ~ F L shared .+ with you$/,
    /^Credit Balance Alert ~ .+/,
  ]) {
    expect(described).toContainEqual(expect.stringMatching(pattern))
  }
  expect(data.every(it => /^(\/|https:\/\/)/.test(it.link))).toBe(true)
  expect(new Set(data.map(it => it.link.startsWith('/'))).size).toBe(2)
})

test('one notification is marked as read, then all, and those of another user stay unread', async () => {
  const { ask } = await startService({ seed: 'everyday' })
  const before = await ask(listNotifications, unread)
  const theirs = await ask(listNotifications, unread, member)
  const userNotificationId = before.data[0]?.userNotificationId ?? ''
  await ask(markNotificationRead, { path: { userNotificationId } })
  expect((await ask(listNotifications, unread)).totalCount).toBe(before.data.length - 1)
  await ask(markAllNotificationsRead, {})
  expect((await ask(listNotifications, unread)).totalCount).toBe(0)
  expect(await ask(listNotifications, unread, member)).toEqual(theirs)
})

test('one notification is deleted, then all, and no one can delete those of another user', async () => {
  const { ask, call } = await startService({ seed: 'everyday' })
  const [mine] = (await ask(listNotifications, everything)).data
  const userNotificationId = mine?.userNotificationId ?? ''
  const path = `${inbox}${userNotificationId}/`
  expect((await call('DELETE', path, undefined, member)).status).toBe(404)
  expect((await call('PATCH', path, undefined, member)).status).toBe(404)
  await ask(deleteNotification, { path: { userNotificationId } })
  expect((await call('DELETE', path)).status).toBe(404)
  expect((await ask(listNotifications, everything)).totalCount).toBe(59)
  await ask(deleteAllNotifications, {})
  expect((await ask(listNotifications, everything)).totalCount).toBe(0)
  expect((await ask(listNotifications, everything, member)).totalCount).toBe(8)
})

test('an inbox keeps the newest hundred notifications', async () => {
  const { ask } = await startService({ seed: 'everyday' })
  const event = { eventType: 'serviceHealthChangeRed', timestamp: '2026-03-02T08:59:00Z' } as const
  for (let i = 0; i < 42; i++) await ask(sendRemoteEvent, { body: { ...event, title: `Red ${i}` } })
  const { data, totalCount } = await ask(listNotifications, everything)
  expect([totalCount, data[0]?.title]).toEqual([100, 'Red 41'])
})

test('an inbox keeps notifications for a month', async () => {
  const { ask, pass } = await startService({ seed: 'everyday' })
  expect((await ask(listNotifications, everything)).totalCount).toBe(60)
  await pass(31 * 24 * 3600)
  expect((await ask(listNotifications, everything)).totalCount).toBe(0)
})
