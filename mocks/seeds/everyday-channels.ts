import type { ChannelType } from '~/contract/channels'
import { isoTime } from '~mocks/store/ids'
import type { ChannelRow } from '~mocks/store/tables'
import { admin, organizationId } from '~mocks/http/users'
import { people } from './people'
import { day, randomFor, seedId } from './seed'

type Details = Partial<
  Pick<
    ChannelRow,
    'contentType' | 'customHeaders' | 'languageCode' | 'secretToken' | 'validateSsl' | 'updatedAt'
  >
>
type Spec = [type: ChannelType, name: string, destination: string | null, details?: Details]

const form = 'application/x-www-form-urlencoded'

/** The channels, oldest first. Some hosts fail on purpose: see the sentinels. */
const specs: Spec[] = [
  ['Email', 'Platform on-call', 'platform-oncall@example.com'],
  [
    'Webhook',
    'Platform on-call pager',
    'https://pager.example/api/integrations/7c1d09/events',
    { secretToken: 'pager-4f1c29', customHeaders: [{ name: 'X-Routing-Key', value: 'platform' }] },
  ],
  ['Slack', 'Data science alerts', 'https://chat.example/services/T01/B77/q8Zr1yWk'],
  ['Email', 'Data science leads', 'ds-leads@example.com'],
  ['MSTeams', 'Risk and compliance', 'https://teams.example/webhookb2/9a31/IncomingWebhook/55d0'],
  ['Email', 'Finance, monthly costs', 'finance-costs@example.com'],
  ['Webhook', 'Ticket intake', 'https://tickets.example/hooks/ml', { secretToken: 'tickets-82be' }],
  [
    'Webhook',
    'Legacy ticket intake',
    'https://legacy-tickets.denied.example/in',
    { contentType: form, secretToken: 'expired-in-march' },
  ],
  [
    'Webhook',
    'Vendor portal, north',
    'https://portal-north.flaky.example/notify',
    { customHeaders: [{ name: 'X-Api-Key', value: 'vn-11f0-77aa' }] },
  ],
  ['Webhook', 'Vendor portal, south', 'https://portal-south.example/notify', { contentType: form }],
  ['Slack', 'Fraud desk', 'https://chat.example/services/T01/B12/k2Lm90Xx'],
  ['Email', 'Operación Latinoamérica', 'operaciones@example.com', { languageCode: 'es_419' }],
  ['Email', '東京 運用チーム', 'tokyo-ops@example.com', { languageCode: 'ja' }],
  ['MSTeams', 'Plant maintenance, line 4', 'https://teams.example/webhookb2/1c07/IncomingWebhook/90ee'],
  ['InApp', 'In-app notifications', null],
  ['Database', 'Audit store', null],
  ['InsightsComputations', 'Insights computations', null],
  [
    'Webhook',
    'Build server trigger',
    'http://build.internal.example:8080/hook',
    { validateSsl: false, languageCode: null },
  ],
  [
    'Webhook',
    'Data lake ingest',
    'https://ingest.lake.example/v2/events?source=ml',
    { secretToken: 'lake-5e' },
  ],
  ['Slack', 'Sandbox, please ignore', 'https://chat.example/services/T01/B99/zzTop42'],
]

/** Returns the channels of a medium-sized organization: all types, four of them unused. */
export function everydayChannels(seededAt: number): ChannelRow[] {
  const random = randomFor('everyday channels')
  return specs.map(([channelType, name, destination, details = {}], index) => {
    const at = seededAt - (320 - 14 * index) * day - random.below(day)
    const isWebhook = channelType === 'Webhook'
    return {
      id: seedId(random, at),
      channelType,
      name,
      payloadUrl: channelType === 'Email' ? null : destination,
      emailAddress: channelType === 'Email' ? destination : null,
      contentType: isWebhook ? 'application/json' : null,
      secretToken: null,
      validateSsl: isWebhook ? true : null,
      customHeaders: isWebhook ? [] : null,
      languageCode: 'en',
      orgId: organizationId,
      uid: index % 3 === 0 ? random.pick(people).uid : admin.id,
      createdAt: isoTime(at),
      updatedAt: random.chance(0.5) ? isoTime(at + random.below(20 * day)) : null,
      lastNotificationAt: null,
      ...details,
    }
  })
}
