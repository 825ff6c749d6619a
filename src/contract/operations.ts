import {
  checkVerificationCode,
  createChannel,
  deleteChannel,
  getChannel,
  getChannelTest,
  listChannels,
  sendVerificationCode,
  testChannel,
  updateChannel,
} from './channels'
import { listDeliveries, resendDelivery } from './deliveries'
import { listEvents, sendRemoteEvent } from './events'
import {
  deleteAllNotifications,
  deleteNotification,
  listNotifications,
  markAllNotificationsRead,
  markNotificationRead,
} from './inbox'
import { createMute, deleteMute, listMutes } from './mutes'
import { createPolicy, deletePolicy, getPolicy, listPolicies, updatePolicy } from './policies'

/** Every operation of the API. The mock compiles only with a resolver for each. */
export const operations = {
  listChannels,
  createChannel,
  getChannel,
  updateChannel,
  deleteChannel,
  sendVerificationCode,
  checkVerificationCode,
  testChannel,
  getChannelTest,
  listPolicies,
  createPolicy,
  getPolicy,
  updatePolicy,
  deletePolicy,
  listEvents,
  sendRemoteEvent,
  listDeliveries,
  resendDelivery,
  listMutes,
  createMute,
  deleteMute,
  listNotifications,
  markNotificationRead,
  markAllNotificationsRead,
  deleteNotification,
  deleteAllNotifications,
}
export type Operations = typeof operations
