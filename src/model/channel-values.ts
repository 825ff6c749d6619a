import {
  postingTypes,
  type Channel,
  type ChannelChanges,
  type ChannelDraft,
  channelTypes,
} from '~/contract/channels'
import { isOneOf } from '~/contract/common'
import type { ConflictRows } from './conflict'

/** What the form of a channel holds: every field, empty where it has no value. */
export interface ChannelValues {
  channelType: string
  name: string
  payloadUrl: string
  contentType: string
  /** Empty keeps a stored secret, null removes it. */
  secretToken: string | null
  validateSsl: boolean
  customHeaders: { name: string; value: string }[]
  emailAddress: string
  languageCode: string
  orgId: string
  /** Of the channel that the form started from, empty for a new one: tells a later change by someone else. */
  updatedAt: string
}

export type ChannelField = Exclude<keyof ChannelValues, 'updatedAt'>

const everywhere: ChannelField[] = ['name', 'languageCode', 'orgId']
const destination: Record<(typeof channelTypes)[number], ChannelField[]> = {
  Webhook: ['payloadUrl', 'contentType', 'secretToken', 'validateSsl', 'customHeaders'],
  Slack: ['payloadUrl'],
  MSTeams: ['payloadUrl'],
  Email: ['emailAddress'],
  Database: [],
  InApp: [],
  InsightsComputations: [],
}

/** What a connection test depends on: a change of one of these makes a channel untested. */
export const testedFields: readonly ChannelField[] = destination.Webhook

/** The fields that a type has. An unknown type has those in which the channel holds something. */
export function fieldsOf(type: string, channel?: Channel): ReadonlySet<ChannelField> {
  if (isOneOf(channelTypes, type)) return new Set([...everywhere, ...destination[type]])
  const filled = destination.Webhook.concat('emailAddress').filter(
    field => channel?.[field as keyof Channel] != null,
  )
  return new Set([...everywhere, ...filled])
}

/** Whether a connection test can say something: the type posts to a URL. */
export const isTestable = (type: string): boolean => postingTypes.includes(type)

/** What the form of a new channel starts from. */
export const newChannel = (channelType: string): ChannelValues => ({
  channelType,
  name: '',
  payloadUrl: '',
  contentType: 'application/json',
  secretToken: '',
  validateSsl: true,
  customHeaders: [],
  emailAddress: '',
  languageCode: '',
  orgId: '',
  updatedAt: '',
})

/** What the form of a stored channel starts from. Its secret stays behind. */
export const valuesOf = (channel: Channel): ChannelValues => ({
  channelType: channel.channelType,
  name: channel.name,
  payloadUrl: channel.payloadUrl ?? '',
  contentType: channel.contentType ?? '',
  secretToken: '',
  validateSsl: channel.validateSsl ?? true,
  customHeaders: (channel.customHeaders ?? []).map(({ name, value }) => ({ name, value })),
  emailAddress: channel.emailAddress ?? '',
  languageCode: channel.languageCode ?? '',
  orgId: channel.orgId ?? '',
  updatedAt: channel.updatedAt ?? '',
})

/** The request that makes a channel: the fields of its type that hold something. */
export function draftOf(values: ChannelValues): ChannelDraft {
  const fields = fieldsOf(values.channelType)
  const given = Object.entries(values).filter(
    ([field, value]) =>
      field === 'channelType' || (fields.has(field as ChannelField) && value !== '' && value !== null),
  )
  return Object.fromEntries(given) as ChannelDraft
}

const changeable: ChannelField[] = ['name', ...destination.Webhook, 'emailAddress', 'languageCode']

const differs = (field: ChannelField, one: ChannelValues, other: ChannelValues) =>
  JSON.stringify(one[field]) !== JSON.stringify(other[field])

/** The request that changes a channel: what differs from what the form started from, and nothing else. */
export function changesOf(before: ChannelValues, after: ChannelValues): ChannelChanges {
  const changed = changeable.filter(field => differs(field, before, after))
  return Object.fromEntries(changed.map(field => [field, after[field] ?? '']))
}

/** Fields that a channel cannot do without, if it has them. */
const needed: readonly string[] = ['name', 'payloadUrl', 'emailAddress'] satisfies ChannelField[]

/**
 * What of an edit the contract has to check: what has changed. What is left alone may hold what only a newer service
 * allows; what was cleared is checked where it is needed.
 */
export const checkedChanges = (after: ChannelValues, before: ChannelValues): ChannelChanges =>
  Object.fromEntries(
    Object.entries(changesOf(before, after)).filter(
      ([field, value]) => value !== '' || needed.includes(field),
    ),
  )

/** What is asked about, each field by itself, when someone else has changed the channel too. */
export const channelConflictRows: ConflictRows<ChannelValues> = Object.fromEntries(
  changeable.map(field => [field, [field]]),
)

/** Stands in a draft for a secret that is the channel's own. */
const untouched = '\0'

/** The same without what must not be stored: the secret, the headers' values, and the URL, whose path often is one. */
export function concealed(values: ChannelValues, before: ChannelValues): ChannelValues {
  const left = [...before.customHeaders]
  const isOwn = ({ name, value }: ChannelValues['customHeaders'][number]) => {
    const index = left.findIndex(header => header.name === name)
    return index >= 0 && left.splice(index, 1)[0]?.value === value
  }
  return {
    ...values,
    // To remove it is no secret.
    secretToken: values.secretToken === null ? null : '',
    payloadUrl: values.payloadUrl !== '' && values.payloadUrl === before.payloadUrl ? untouched : '',
    customHeaders: values.customHeaders.map(header => ({
      name: header.name,
      value: isOwn(header) ? untouched : '',
    })),
  }
}

/** Puts back what the channel itself still has: for each header's name in turn, so that doubles keep theirs. */
export function revealed(stored: ChannelValues, defaults: ChannelValues): ChannelValues {
  const left = [...defaults.customHeaders]
  const customHeaders = stored.customHeaders.map(({ name, value }) => {
    const index = left.findIndex(header => header.name === name)
    const own = index >= 0 ? left.splice(index, 1)[0] : undefined
    return value === untouched && own ? own : { name, value: '' }
  })
  const payloadUrl = stored.payloadUrl === untouched ? defaults.payloadUrl : stored.payloadUrl
  return { ...stored, payloadUrl, customHeaders }
}
