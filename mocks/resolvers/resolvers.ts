import { addFault, getOutbox, resetMock, settleMock } from '~/contract/mock-control'
import type { Operations } from '~/contract/operations'
import * as channels from './channels'
import * as connectionTests from './connection-tests'
import * as control from './control'
import * as deliveries from './deliveries'
import * as events from './events'
import * as inbox from './inbox'
import type { QueryRefusal } from '~mocks/http/input'
import * as mutes from './mutes'
import * as policies from './policies'
import type { Resolvers } from '~mocks/http/route'
import * as verification from './verification'

export const resolvers: Resolvers<Operations> = {
  listChannels: channels.list,
  createChannel: channels.create,
  getChannel: channels.retrieve,
  updateChannel: channels.update,
  deleteChannel: channels.remove,
  sendVerificationCode: verification.send,
  checkVerificationCode: verification.status,
  testChannel: connectionTests.create,
  getChannelTest: connectionTests.retrieve,
  listPolicies: policies.list,
  createPolicy: policies.create,
  getPolicy: policies.retrieve,
  updatePolicy: policies.update,
  deletePolicy: policies.remove,
  listEvents: events.list,
  sendRemoteEvent: events.send,
  listDeliveries: deliveries.list,
  resendDelivery: deliveries.resend,
  listMutes: mutes.list,
  createMute: mutes.create,
  deleteMute: mutes.remove,
  listNotifications: inbox.list,
  markNotificationRead: inbox.markRead,
  markAllNotificationsRead: inbox.markAllRead,
  deleteNotification: inbox.remove,
  deleteAllNotifications: inbox.removeAll,
}

/** Operations whose refusals of query parameters differ from the common ones. */
export const queryRefusals: Partial<Record<keyof Operations, QueryRefusal>> = {
  listNotifications: inbox.refuseQuery,
}

/** The operations of the mock itself. */
export const controlOperations = { getOutbox, resetMock, addFault, settleMock }

export const controlResolvers: Resolvers<typeof controlOperations> = {
  getOutbox: control.outbox,
  resetMock: control.reset,
  addFault: control.fault,
  settleMock: control.settle,
}
