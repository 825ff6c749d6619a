import {
  channelDraft,
  type Channel,
  type ChannelDraft,
  type createChannel,
  type deleteChannel,
  type getChannel,
  type listChannels,
  postingTypes,
  type updateChannel,
} from '~/contract/channels'
import { addressKey } from '~/model/clean-text'
import { containing } from '~/model/fold-for-search'
import { conflictName } from '~mocks/store/failures'
import { isoTime } from '~mocks/store/ids'
import { fieldErrors, issueText } from '~mocks/http/issues'
import { pageOf } from '~mocks/http/page'
import { invalid, notFound, problem } from '~mocks/http/problem'
import type { Resolver } from '~mocks/http/route'
import type { World } from '~mocks/store/store'
import type { ChannelRow } from '~mocks/store/tables'
import { organizationId, type User } from '~mocks/http/users'
import { isCodeOf, useUpCode } from './verification'

/** Lists channels, newest first. */
export const list: Resolver<typeof listChannels> = ({ query, url }, world) => {
  const isFound = containing(query.namePart ?? '')
  const rows = world.channels.all().filter(channel => isFound(channel.name))
  const counts = policyCounts(world)
  return pageOf(rows.toReversed(), query, url, row => withCount(row, counts))
}

export const retrieve: Resolver<typeof getChannel> = ({ path }, world) =>
  withCount(channelOf(world, path.channelId), policyCounts(world))

export const create: Resolver<typeof createChannel> = ({ body, user }, world) => {
  refuseConflict(body.name)
  if (body.channelType === 'Email') {
    if (!isCodeOf(world, body.emailAddress, body.verificationCode)) {
      throw invalid({ verificationCode: 'is invalid' })
    }
    useUpCode(world, body.emailAddress)
  }
  const row = newChannelRow(body, { id: world.newId(), at: world.now, user })
  world.channels.put(row)
  return { ...row, policyCount: 0 }
}

/** Updates a channel. Missing fields are kept; the type and the organization cannot change. */
export const update: Resolver<typeof updateChannel> = ({ path, body }, world) => {
  const row = channelOf(world, path.channelId)
  if (body.name !== undefined) refuseConflict(body.name)
  const { verificationCode, name = row.name, ...changes } = body
  const draft = { ...draftOf(row), ...changes, name }
  const next = { ...row, ...destination(draft), updatedAt: isoTime(world.now) }
  const checked = channelDraft.safeParse(draftOf(next), { error: issueText })
  if (!checked.success) throw invalid(fieldErrors(checked.error.issues))
  if (next.emailAddress && addressKey(next.emailAddress) !== addressKey(row.emailAddress ?? '')) {
    if (!isCodeOf(world, next.emailAddress, verificationCode)) {
      throw problem(400, 'Email verification code is invalid.')
    }
    useUpCode(world, next.emailAddress)
  }
  world.channels.put(next)
}

/** Deletes a channel, unless policies use it: then the answer names them. */
export const remove: Resolver<typeof deleteChannel> = ({ path }, world) => {
  const { id, name } = channelOf(world, path.channelId)
  const names = world.policies.all().flatMap(policy => (policy.channelId === id ? [policy.name] : []))
  if (names.length > 0) {
    throw problem(409, `Channel "${name}" is in use by these policies: ${names.join(', ')}`)
  }
  world.channels.delete(id)
}

/** Returns a channel by its ID, or throws a 404. */
export function channelOf(world: World, id: string): ChannelRow {
  const row = world.channels.get(id)
  if (!row) throw notFound()
  return row
}

/** Returns the row of a new channel, or of a draft that is only tested. */
export function newChannelRow(
  draft: ChannelDraft,
  { id, at, user }: { id: string; at: number; user: User },
): ChannelRow {
  return {
    id,
    channelType: draft.channelType,
    ...destination({ ...defaults, ...draft }),
    orgId: draft.orgId ?? organizationId,
    uid: user.id,
    createdAt: isoTime(at),
    updatedAt: null,
    lastNotificationAt: null,
  }
}

type Draft = Omit<ChannelDraft, 'channelType' | 'orgId'> & { channelType: string }

/** The defaults of a new channel. */
const defaults = {
  languageCode: 'en',
  contentType: 'application/json',
  validateSsl: true,
  customHeaders: [],
} satisfies Partial<ChannelDraft>

/** Returns the fields of a draft that its type has; the others are null. An empty text clears a field. */
function destination(draft: Draft) {
  const isWebhook = draft.channelType === 'Webhook'
  return {
    name: draft.name,
    languageCode: draft.languageCode ?? null,
    payloadUrl: postingTypes.includes(draft.channelType) ? (draft.payloadUrl ?? null) : null,
    emailAddress: draft.channelType === 'Email' ? (draft.emailAddress ?? null) : null,
    contentType: isWebhook ? (draft.contentType ?? null) : null,
    secretToken: isWebhook ? draft.secretToken || null : null,
    validateSsl: isWebhook ? (draft.validateSsl ?? null) : null,
    customHeaders: isWebhook ? (draft.customHeaders ?? null) : null,
  }
}

/** Returns a channel as a form would send it, without empty fields. */
function draftOf(row: ChannelRow): Draft {
  const present = Object.entries(row).filter(([, value]) => value !== null)
  return Object.fromEntries(present) as Draft
}

function refuseConflict(name: string): void {
  if (name.trim().toLowerCase() === conflictName) {
    throw problem(409, `A channel named "${name}" exists already`)
  }
}

function policyCounts(world: World): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { channelId } of world.policies.all()) counts.set(channelId, (counts.get(channelId) ?? 0) + 1)
  return counts
}

function withCount(row: ChannelRow, counts: ReadonlyMap<string, number>): Channel {
  return { ...row, policyCount: counts.get(row.id) ?? 0 }
}
