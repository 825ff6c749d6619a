import { isoTime } from '~mocks/store/ids'
import type { ChannelRow, DeliveryRow, PolicyRow, Rows } from '~mocks/store/tables'
import { admin, organizationId } from '~mocks/http/users'
import { deployments } from './entities'
import { everydayChannels } from './everyday-channels'
import { everydayHistory, type HistoryVariation } from './everyday-history'
import { everydayPolicies } from './everyday-policies'
import type { History } from './history'
import { inboxRows } from './inbox'
import { hour, once, randomFor, seedId, type Seed } from './seed'

interface Variation extends HistoryVariation {
  /** Changes a channel. */
  channels?: (row: ChannelRow) => ChannelRow
}

/** Returns an organization on an ordinary day, with three weeks of mostly successful deliveries. */
export function everyday(
  seededAt: number,
  { channels: vary = row => row, ...variation }: Variation = {},
): Seed {
  const channels = once(() => everydayChannels(seededAt).map(vary))
  const policies = once(() => everydayPolicies(seededAt, channels()))
  const history = once(() => everydayHistory(seededAt, channels(), policies(), variation))
  return {
    channels: () => withLast(channels(), history(), 'lastNotificationAt', row => row.channel.id),
    policies: () => withLast(policies(), history(), 'lastTriggered', row => row.policyId),
    deliveries: () => history().deliveries,
    jobs: () => history().jobs,
    mutes: () => mutesOf(seededAt, policies()),
    inbox: () => inboxRows(seededAt),
  }
}

/** Returns rows with the time of their last delivery. */
function withLast<Field extends string, Row extends { id: string } & { [F in Field]: string | null }>(
  rows: readonly Row[],
  { deliveries }: History,
  field: Field,
  ownerOf: (delivery: DeliveryRow) => string,
): Row[] {
  const last = new Map(deliveries.map(delivery => [ownerOf(delivery), delivery.at]))
  return rows.map(row => {
    const at = last.get(row.id)
    return at === undefined ? row : { ...row, [field]: isoTime(at) }
  })
}

/** The mutes by policy and deployment: two of one policy, one of a paused policy. */
const mutes: [policy: string, deployment: string][] = [
  ['Critical health to the pager', 'Patient no-show'],
  ['Critical health to the pager', 'Energy load, day ahead'],
  ['Fraud model health', 'Customer churn'],
  ['Deployment health to tickets', 'Demand forecast, south'],
  ['Drift turned red', 'Next best offer'],
  ['Shared deployments', 'Loan default risk'],
]

function mutesOf(seededAt: number, policies: readonly PolicyRow[]): Rows['mutes'][] {
  const random = randomFor('everyday mutes')
  return mutes.map(([policy, deployment], index) => ({
    id: seedId(random, seededAt - (20 - 3 * index) * hour),
    policyId: policies.find(({ name }) => name === policy)?.id ?? '',
    entityId: deployments.find(({ name }) => name === deployment)?.id ?? '',
    uid: admin.id,
    orgId: organizationId,
  }))
}
