import type { Operations } from '~/contract/operations'
import { patterns } from '~/paths'

type Read = keyof Operations
type TestedPageName = Exclude<keyof typeof patterns, 'connect'>

interface TestedPage {
  /** Its heading, which may be the name of a sample row. */
  heading: string
  /** The operations that it reads, the one that it reads first in front. The bell's are not among them. */
  reads: readonly Read[]
  /** The headings that replace it when a read fails. */
  headingWithout?: Partial<Record<Read, string>>
  /** The page below a drawer or a tab, which makes its own reads. */
  over?: TestedPageName
}

const log: TestedPage = {
  heading: 'Deliveries',
  reads: ['listDeliveries', 'listPolicies', 'listChannels', 'listEvents'],
}

const ofChannel = {
  heading: 'Fraud desk',
  headingWithout: { getChannel: 'Channel' },
  over: 'channel',
} satisfies Partial<TestedPage>

/**
 * What the tests of all pages know about each page and drawer. A test compares the reads with the calls that the page
 * makes.
 */
export const testedPages: Record<TestedPageName, TestedPage> = {
  overview: {
    heading: 'Overview',
    reads: ['listChannels', 'listDeliveries', 'listPolicies', 'listEvents', 'listMutes'],
  },
  channels: { heading: 'Channels', reads: ['listChannels', 'listDeliveries'] },
  newChannel: { heading: 'Channels', reads: [], over: 'channels' },
  newChannelOfType: { heading: 'Channels', reads: [], over: 'channels' },
  channel: {
    heading: 'Fraud desk',
    reads: ['getChannel', 'listDeliveries'],
    headingWithout: { getChannel: 'Channel' },
  },
  editChannel: { ...ofChannel, reads: ['getChannel'] },
  startChannel: {
    heading: 'Channels',
    reads: ['getChannel', 'listEvents', 'listPolicies'],
    over: 'channels',
  },
  channelPolicies: { ...ofChannel, reads: ['listPolicies', 'listMutes'] },
  newChannelPolicy: { ...ofChannel, reads: ['listEvents', 'listPolicies', 'listMutes'] },
  channelDeliveries: { ...ofChannel, reads: ['listDeliveries', 'listEvents', 'listPolicies'] },
  policies: { heading: 'Policies', reads: ['listPolicies', 'listEvents', 'listMutes'] },
  newPolicy: { heading: 'Policies', reads: ['listEvents'], over: 'policies' },
  policy: {
    heading: 'Policies',
    reads: ['getPolicy', 'listEvents', 'listPolicies', 'getChannel'],
    over: 'policies',
  },
  events: { heading: 'Events', reads: ['listEvents', 'listPolicies'] },
  event: {
    heading: 'Events',
    reads: ['listEvents', 'listPolicies', 'listMutes', 'listDeliveries'],
    over: 'events',
  },
  mutes: { heading: 'Mutes', reads: ['listMutes', 'listPolicies'] },
  newMute: { heading: 'Mutes', reads: ['listPolicies'], over: 'mutes' },
  sendEvent: { heading: 'Send event', reads: ['listPolicies', 'listMutes', 'listEvents'] },
  deliveries: log,
  deliveryHealth: { heading: 'Delivery health', reads: ['listDeliveries', 'listChannels'] },
  resend: {
    heading: 'Resend notifications',
    reads: ['listDeliveries', 'listChannels', 'listPolicies', 'listEvents', 'listMutes'],
  },
  delivery: log,
  deployments: { heading: 'Deployments', reads: ['listDeliveries', 'listMutes'] },
  deployment: {
    heading: 'Customer churn',
    reads: ['listDeliveries', 'listChannels', 'listPolicies', 'listEvents', 'listMutes'],
  },
  inbox: { heading: 'Inbox', reads: ['listNotifications'] },
}

export const pageNames = Object.keys(testedPages) as TestedPageName[]

/** The pages whose addresses contain no ID. */
export const pagesWithoutId = pageNames.filter(name => !patterns[name].includes(':'))

/** The pages that show what is stored: without the forms that create something. */
export const storedPages = pagesWithoutId.filter(name => !patterns[name].endsWith('/new'))
