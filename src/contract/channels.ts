import * as z from 'zod/mini'
import {
  crossRule,
  customHeaders,
  emailAddress,
  httpUrl,
  id,
  line,
  name,
  open,
  page,
  plainLine,
  timestamp,
  window,
} from './common'
import { deliveryTestLog } from './deliveries'
import { operation } from './operation'

export const channelTypes = [
  'Database',
  'Email',
  'InApp',
  'InsightsComputations',
  'MSTeams',
  'Slack',
  'Webhook',
] as const
export const contentTypes = ['application/json', 'application/x-www-form-urlencoded'] as const
export const languageCodes = ['en', 'es_419', 'fr', 'ja', 'ko', 'ptBR'] as const

export type ChannelType = (typeof channelTypes)[number]

/** Types that post to a URL, and so can be tested. */
export const postingTypes: readonly string[] = ['MSTeams', 'Slack', 'Webhook'] satisfies ChannelType[]

const fields = z.object({
  channelType: z.enum(channelTypes),
  name,
  payloadUrl: z.optional(httpUrl),
  contentType: z.optional(z.enum(contentTypes)),
  secretToken: z.optional(plainLine),
  validateSsl: z.optional(z.boolean()),
  customHeaders: z.optional(customHeaders),
  emailAddress: z.optional(emailAddress),
  languageCode: z.optional(z.enum(languageCodes)),
  orgId: z.optional(plainLine),
})

type Destination = { channelType: string; payloadUrl?: string | undefined; emailAddress?: string | undefined }

const hasUrl = crossRule<Destination>(
  'payloadUrl',
  'required',
  channel => !postingTypes.includes(channel.channelType) || Boolean(channel.payloadUrl),
)
const hasAddress = crossRule<Destination>(
  'emailAddress',
  'required',
  channel => channel.channelType !== 'Email' || Boolean(channel.emailAddress),
)
const hasCode = crossRule<Destination & { verificationCode?: string | undefined }>(
  'verificationCode',
  'required',
  channel => channel.channelType !== 'Email' || Boolean(channel.verificationCode),
)

const verificationCode = z.string()

/** A new channel as the form edits it, without the code that verifies an email address. */
export const channelDraft = fields.check(hasUrl, hasAddress)
export type ChannelDraft = z.output<typeof channelDraft>

/** A channel in a policy, without counts. */
export const policyChannel = z.looseObject({
  id: z.string(),
  channelType: open(channelTypes),
  name: z.string(),
  payloadUrl: z.nullable(z.string()),
  contentType: z.nullable(open(contentTypes)),
  secretToken: z.nullable(z.string()),
  validateSsl: z.nullable(z.boolean()),
  customHeaders: z.nullable(z.array(z.looseObject({ name: z.string(), value: z.string() }))),
  emailAddress: z.nullable(z.string()),
  languageCode: z.nullable(open(languageCodes)),
  orgId: z.nullable(z.string()),
  uid: z.nullable(z.string()),
  createdAt: timestamp,
  updatedAt: z.nullable(timestamp),
})

export const channel = z.extend(policyChannel, {
  lastNotificationAt: z.nullable(timestamp),
  policyCount: z.optional(z.int()),
})
export type Channel = z.output<typeof channel>

const channelPath = z.object({ channelId: id })
const notificationPath = z.object({ notificationId: id })

export const listChannels = operation({
  id: 'notificationChannels.list',
  resource: 'channels',
  method: 'GET',
  url: '/api/v2/notificationChannels/',
  status: 200,
  query: z.extend(window, { namePart: z.optional(z.string()) }),
  answer: page(channel),
})

export const createChannel = operation({
  id: 'notificationChannels.create',
  resource: 'channels',
  method: 'POST',
  url: '/api/v2/notificationChannels/',
  status: 201,
  body: z
    .extend(fields, { verificationCode: z.optional(verificationCode) })
    .check(hasUrl, hasAddress, hasCode),
  answer: channel,
})

export const getChannel = operation({
  id: 'notificationChannels.retrieve',
  resource: 'channels',
  method: 'GET',
  url: '/api/v2/notificationChannels/:channelId/',
  status: 200,
  path: channelPath,
  answer: channel,
})

/** Missing fields are kept; the type and the organization cannot change; a new address needs its code. */
export const channelChanges = z.extend(z.partial(z.omit(fields, { channelType: true, orgId: true })), {
  verificationCode: z.optional(verificationCode),
})
export type ChannelChanges = z.output<typeof channelChanges>

export const updateChannel = operation({
  id: 'notificationChannels.update',
  resource: 'channels',
  method: 'PUT',
  url: '/api/v2/notificationChannels/:channelId/',
  status: 204,
  path: channelPath,
  body: channelChanges,
})

export const deleteChannel = operation({
  id: 'notificationChannels.delete',
  resource: 'channels',
  method: 'DELETE',
  url: '/api/v2/notificationChannels/:channelId/',
  status: 204,
  path: channelPath,
})

/** Mails a six-digit code to an address. */
export const sendVerificationCode = operation({
  id: 'notificationEmailChannelVerification.create',
  resource: 'channels',
  method: 'POST',
  url: '/api/v2/notificationEmailChannelVerification/',
  status: 200,
  body: z.object({ channelType: line, emailAddress, name, orgId: z.optional(plainLine) }),
  answer: z.looseObject({ notificationId: z.string() }),
})

/** Checks whether a code is the mailed one. The code stays valid after a wrong attempt. */
export const checkVerificationCode = operation({
  id: 'notificationEmailChannelVerificationStatus.create',
  resource: 'channels',
  method: 'POST',
  url: '/api/v2/notificationEmailChannelVerificationStatus/',
  status: 200,
  body: z.object({ emailAddress, verificationCode }),
  answer: z.looseObject({ status: z.boolean() }),
})

/** Posts a test message to the destination of a form, saved or not. The returned ID retrieves its outcome. */
export const testChannel = operation({
  id: 'notificationWebhookChannelTests.create',
  resource: 'channels',
  method: 'POST',
  url: '/api/v2/notificationWebhookChannelTests/',
  status: 201,
  body: z.omit(fields, { languageCode: true }).check(hasUrl, hasAddress),
  answer: z.looseObject({ notificationId: z.string() }),
})

export const getChannelTest = operation({
  id: 'notificationWebhookChannelTests.retrieve',
  resource: 'channels',
  method: 'GET',
  url: '/api/v2/notificationWebhookChannelTests/:notificationId/',
  status: 200,
  path: notificationPath,
  answer: z.looseObject({ status: z.string(), notificationLog: deliveryTestLog }),
})
export type ChannelTest = z.output<typeof getChannelTest.answer>
