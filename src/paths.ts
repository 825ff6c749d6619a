import { generatePath, matchPath, parsePath } from 'react-router-dom'
import { targetOf } from '~/model/link'

/** Every URL pattern of the console. */
export const patterns = {
  connect: '/connect',
  overview: '/overview',
  channels: '/channels',
  newChannel: '/channels/new',
  newChannelOfType: '/channels/new/:channelType',
  channel: '/channels/:channelId',
  editChannel: '/channels/:channelId/edit',
  startChannel: '/channels/:channelId/start',
  channelPolicies: '/channels/:channelId/policies',
  newChannelPolicy: '/channels/:channelId/policies/new',
  channelDeliveries: '/channels/:channelId/deliveries',
  policies: '/policies',
  newPolicy: '/policies/new',
  policy: '/policies/:policyId',
  events: '/events',
  event: '/events/:eventId',
  mutes: '/mutes',
  newMute: '/mutes/new',
  sendEvent: '/send-event',
  deliveries: '/deliveries',
  deliveryHealth: '/deliveries/health',
  resend: '/deliveries/resend',
  delivery: '/deliveries/:deliveryId',
  deployments: '/deployments',
  deployment: '/deployments/:deploymentId',
  inbox: '/inbox',
} as const

type Patterns = typeof patterns

/** The pages that the navigation links to: those whose pattern has one segment. */
export type DestinationName = Exclude<
  {
    [Name in keyof Patterns]: Patterns[Name] extends `/${string}/${string}` ? never : Name
  }[keyof Patterns],
  'connect'
>

/** The destinations with a form that creates a row, at `/new`. */
export type CreatableName = {
  [Name in DestinationName]: `${Patterns[Name]}/new` extends Patterns[keyof Patterns] ? Name : never
}[DestinationName]

/** The pages of a single object, at its ID. */
export type DetailName = {
  [Name in keyof Patterns]: Patterns[Name] extends `${Patterns[DestinationName]}/:${infer Id}`
    ? Id extends `${string}/${string}`
      ? never
      : Name
    : never
}[keyof Patterns]

/** Fills in a pattern. A log can name any text as an id: half of a character cannot be encoded, and is replaced. */
function pathOf(pattern: string, ids: Record<string, string>): string {
  const encodable: Record<string, string> = {}
  for (const [name, id] of Object.entries(ids)) encodable[name] = id.replaceAll(/\p{Surrogate}/gu, '\uFFFD')
  return generatePath(pattern, encodable)
}

/** Builds each URL, its ids encoded. */
export const paths = {
  overview: () => patterns.overview,
  channels: (filters: Record<string, string> = {}) => withQuery(patterns.channels, filters),
  /** `returnTo` is a path to go back to with the new channel's id as `newChannelId`. */
  newChannel: (way: { returnTo?: string } = {}) => withQuery(patterns.newChannel, way),
  /** The form of a type, empty or started from a channel. */
  newChannelOfType: (channelType: string, copyOf?: string) =>
    withQuery(pathOf(patterns.newChannelOfType, { channelType }), copyOf ? { copyOf } : {}),
  channel: (channelId: string) => pathOf(patterns.channel, { channelId }),
  /** `returnTo` is a path to go back to instead of the channel. */
  editChannel: (channelId: string, way: { returnTo?: string } = {}) =>
    withQuery(pathOf(patterns.editChannel, { channelId }), way),
  /** What a new channel gets, over the list of channels with its filters. */
  startChannel: (channelId: string) => pathOf(patterns.startChannel, { channelId }),
  channelPolicies: (channelId: string) => pathOf(patterns.channelPolicies, { channelId }),
  /** The form of a policy for a channel, empty or started from another policy, over the channel's own. */
  newChannelPolicy: (channelId: string, start: { copyOf?: string } = {}) =>
    withQuery(pathOf(patterns.newChannelPolicy, { channelId }), start),
  channelDeliveries: (channelId: string) => pathOf(patterns.channelDeliveries, { channelId }),
  policies: (filters: { search?: string; channel?: string; group?: string; event?: string } = {}) =>
    withQuery(patterns.policies, filters),
  /**
   * What the form starts from: a channel, an event, a group, or another policy. `returnTo` is a path to go back to
   * instead of the list of policies.
   */
  newPolicy: (
    start: { channelId?: string; event?: string; group?: string; copyOf?: string; returnTo?: string } = {},
  ) => withQuery(patterns.newPolicy, start),
  /** `returnTo` is a path to go back to instead of the list of policies. */
  policy: (policyId: string, way: { returnTo?: string } = {}) =>
    withQuery(pathOf(patterns.policy, { policyId }), way),
  events: (filters: { search?: string; coverage?: string } = {}) => withQuery(patterns.events, filters),
  /** `deployment` is the one for which the receivers are shown. */
  event: (eventId: string, state: { deployment?: string } = {}) =>
    withQuery(pathOf(patterns.event, { eventId }), state),
  mutes: (filters: { search?: string; policy?: string; pointless?: 'yes' } = {}) =>
    withQuery(patterns.mutes, filters),
  /**
   * A link that mutes a policy for an entity, as soon as its form is sent. `returnTo` is a path to go back to instead of
   * the list of mutes.
   */
  newMute: (start: { policyId?: string; entityId?: string; returnTo?: string } = {}) =>
    withQuery(patterns.newMute, start),
  sendEvent: (start: { type?: string; deploymentId?: string; title?: string } = {}) =>
    withQuery(patterns.sendEvent, start),
  /** `of: 'all'` looks for the policy or channel in the log of all. */
  deliveries: (
    filters: {
      policy?: string
      channel?: string
      event?: string
      status?: string
      of?: 'all'
      search?: string
      last?: string
      cluster?: string
      from?: string
      to?: string
      view?: 'attempts'
    } = {},
  ) => withQuery(patterns.deliveries, filters),
  /** Over the log, which is that of a channel alone if one is named. */
  delivery: (deliveryId: string, filters: { channel?: string } = {}) =>
    withQuery(pathOf(patterns.delivery, { deliveryId }), filters),
  /** What is resent: the undelivered notifications that the log's filters leave; without filters, the current run. */
  resend: (filters: Record<string, string> = {}) => withQuery(patterns.resend, filters),
  deliveryHealth: (filters: { last?: string } = {}) => withQuery(patterns.deliveryHealth, filters),
  deployments: () => patterns.deployments,
  deployment: (deploymentId: string) => pathOf(patterns.deployment, { deploymentId }),
  inbox: () => patterns.inbox,
}

function withQuery(path: string, query: Record<string, string>): string {
  const search = new URLSearchParams(query)
  return search.size > 0 ? `${path}?${search}` : path
}

/** A link from outside as the path of a page of the console; null if it is none. */
export function pageOf(link: string): string | null {
  const target = targetOf(link)
  if (target?.kind !== 'path') return null
  const { pathname = '' } = parsePath(target.path)
  return Object.values(patterns).some(pattern => matchPath(pattern, pathname)) ? target.path : null
}
