import {
  postingTypes,
  type Channel,
  type ChannelChanges,
  type ChannelDraft,
  channelTypes,
} from '~/contract/channels'
import { isOneOf } from '~/contract/common'
import type { ConflictRows } from './conflict'

/** The values of the channel form: every field, empty if it has no value. */
export interface ChannelValues {
  channelType: string
  name: string
  payloadUrl: string
  contentType: string
  /** An empty string keeps a stored secret, null removes it. */
  secretToken: string | null
  validateSsl: boolean
  customHeaders: { name: string; value: string }[]
  emailAddress: string
  languageCode: string
  orgId: string
  /** The time of the stored channel's last change, to detect a later one by another user; empty for a new channel. */
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

/** The fields that a connection test depends on: a change of one makes a channel untested. */
export const testedFields: readonly ChannelField[] = destination.Webhook

/** Returns the fields of a type. An unknown type has those that have a value in the channel. */
export function fieldsOf(type: string, channel?: Channel): ReadonlySet<ChannelField> {
  if (isOneOf(channelTypes, type)) return new Set([...everywhere, ...destination[type]])
  const filled = destination.Webhook.concat('emailAddress').filter(
    field => channel?.[field as keyof Channel] != null,
  )
  return new Set([...everywhere, ...filled])
}

/** Returns whether a connection test is possible: the type posts to a URL. */
export const isTestable = (type: string): boolean => postingTypes.includes(type)

/** Returns the initial values for a new channel. */
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

/** Returns the initial values for a stored channel, without its secret. */
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

/** Returns the request that creates a channel, with the non-empty fields of its type. */
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

/** Returns the request that changes a channel, with only the fields that differ from the initial values. */
export function changesOf(before: ChannelValues, after: ChannelValues): ChannelChanges {
  const changed = changeable.filter(field => differs(field, before, after))
  return Object.fromEntries(changed.map(field => [field, after[field] ?? '']))
}

/** Fields that are required if the channel has them. */
const needed: readonly string[] = ['name', 'payloadUrl', 'emailAddress'] satisfies ChannelField[]

/**
 * Returns the fields of an edit to validate: the changed ones. An unchanged field may have a value that only a newer
 * service allows. A cleared field is included if it is required.
 */
export const checkedChanges = (after: ChannelValues, before: ChannelValues): ChannelChanges =>
  Object.fromEntries(
    Object.entries(changesOf(before, after)).filter(
      ([field, value]) => value !== '' || needed.includes(field),
    ),
  )

/** The rows of the dialog about a conflict, one for each field. */
export const channelConflictRows: ConflictRows<ChannelValues> = Object.fromEntries(
  changeable.map(field => [field, [field]]),
)

/** The placeholder in a draft for a secret that the channel already has. */
const untouched = '\0'

/**
 * Returns the values without those that must not be stored: the secret, the header values, and the URL, often a secret
 * itself.
 */
export function concealed(values: ChannelValues, before: ChannelValues): ChannelValues {
  const left = [...before.customHeaders]
  const isOwn = ({ name, value }: ChannelValues['customHeaders'][number]) => {
    const index = left.findIndex(header => header.name === name)
    return index >= 0 && left.splice(index, 1)[0]?.value === value
  }
  return {
    ...values,
    // The removal of a secret is not secret.
    secretToken: values.secretToken === null ? null : '',
    payloadUrl: values.payloadUrl !== '' && values.payloadUrl === before.payloadUrl ? untouched : '',
    customHeaders: values.customHeaders.map(header => ({
      name: header.name,
      value: isOwn(header) ? untouched : '',
    })),
  }
}

/**
 * Puts the values that the stored channel still has back into a draft. Header values are matched by name, in order, so
 * that repeated headers keep theirs.
 */
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
