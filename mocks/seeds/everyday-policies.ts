import type { eventGroupIds, eventTypeIds } from '~/contract/event-types'
import { isoTime } from '~mocks/store/ids'
import type { ChannelRow, PolicyRow } from '~mocks/store/tables'
import { admin, organizationId } from '~mocks/http/users'
import { people } from './people'
import { day, randomFor, seedId } from './seed'

type Group = (typeof eventGroupIds)[number]
type Event = (typeof eventTypeIds)[number] | typeof withdrawnEvent
type Spec = [channel: string, name: string, trigger: { group: Group } | { event: Event }, paused?: 'paused']

/** An event that was removed from the catalog, which older policies may still have. */
const withdrawnEvent = 'model_deployments.legacy_health_check'

const group = (id: Group) => ({ group: id })
const event = (id: Event) => ({ event: id })

/** The policies, oldest first. */
const specs: Spec[] = [
  ['Platform on-call', 'Critical health to on-call', group('model_deployments.critical_health')],
  ['Platform on-call pager', 'Critical health to the pager', group('model_deployments.critical_health')],
  ['Platform on-call pager', 'Service red to the pager', event('model_deployments.service_health_red')],
  [
    'Platform on-call pager',
    'Failed launches to the pager',
    event('model_deployments.deployment_launch_failed'),
  ],
  ['Platform on-call', 'Management agent to on-call', group('model_deployments.management_agent')],
  ['Platform on-call', 'Rate limits to on-call', event('monitoring.rate_limit_enforced')],
  ['Data science alerts', 'Drift turned red', event('model_deployments.data_drift_red')],
  ['Data science alerts', 'Accuracy turned red', event('model_deployments.accuracy_red')],
  ['Data science alerts', 'Challenger replays', group('challenger_replay.all')],
  ['Data science alerts', 'Challengers created and deleted', group('challenger_management.all')],
  ['Data science alerts', 'Autopilot completed', event('autopilot.complete')],
  ['Data science alerts', 'Retraining failed', event('model_deployments.retraining_policy_run_failed')],
  ['Data science leads', 'Projects', group('project.all')],
  ['Data science leads', 'Retraining succeeded', event('model_deployments.retraining_policy_run_succeeded')],
  ['Data science leads', 'Scheduled reports', event('model_deployments.scheduled_report_generated')],
  ['Risk and compliance', 'Fairness turned red', event('model_deployments.health.fairness_health.red')],
  ['Risk and compliance', 'Change requests', group('change_requests.all')],
  ['Risk and compliance', 'Replaced models', event('model_deployments.model_replacement')],
  ['Risk and compliance', 'Shared deployments', event('model_deployments.deployment_sharing'), 'paused'],
  ['Finance, monthly costs', 'Credits used up', event('credits_system.empty_balance')],
  ['Finance, monthly costs', 'Credits usage', event('credits_system.credits_usage')],
  ['Ticket intake', 'Deployment health to tickets', group('model_deployments.health')],
  ['Ticket intake', 'Failed batch predictions to tickets', event('batch_predictions.failed')],
  ['Ticket intake', 'Failed notebooks to tickets', event('notebook_schedule.failure')],
  ['Legacy ticket intake', 'Health to the old tickets', group('model_deployments.critical_health')],
  ['Legacy ticket intake', 'Old health check', event(withdrawnEvent)],
  [
    'Vendor portal, north',
    'Forecast replaced, north',
    event('model_deployments.model_replacement_succeeded'),
  ],
  ['Vendor portal, north', 'Batch predictions done, north', event('batch_predictions.success')],
  ['Vendor portal, south', 'Batch predictions done, south', event('batch_predictions.success')],
  ['Vendor portal, south', 'Datasets, south', group('dataset.all'), 'paused'],
  ['Fraud desk', 'Fraud model health', group('model_deployments.frequent_health_change')],
  ['Fraud desk', 'Prediction requests failed', group('prediction_request.all')],
  ['Operación Latinoamérica', 'Salud crítica', group('model_deployments.critical_health')],
  ['東京 運用チーム', 'デプロイの状態', group('model_deployments.health')],
  ['Plant maintenance, line 4', 'Spooler trouble', event('monitoring.spooler_channel_red')],
  ['Plant maintenance, line 4', 'Actuals late', event('model_deployments.actuals_timeliness_health_red')],
  ['In-app notifications', 'Comments', group('comment.all')],
  ['Audit store', 'Everything on deployments', group('model_deployments.all')],
  ['Audit store', 'User deletions', group('users_delete.all')],
  ['Data lake ingest', 'Datasets to the lake', group('dataset.all'), 'paused'],
]

export function everydayPolicies(seededAt: number, channels: readonly ChannelRow[]): PolicyRow[] {
  const random = randomFor('everyday policies')
  const ids = new Map(channels.map(({ name, id }) => [name, id]))
  return specs.map(([channel, name, trigger, paused], index) => {
    const at = seededAt - (38 - index / 2) * day - random.below(day / 2)
    return {
      id: seedId(random, at),
      name,
      active: !paused,
      eventGroup: 'group' in trigger ? trigger.group : null,
      eventType: 'event' in trigger ? trigger.event : null,
      channelId: ids.get(channel) ?? '',
      lastTriggered: null,
      orgId: organizationId,
      uid: index % 4 === 0 ? random.pick(people).uid : admin.id,
      created: isoTime(at),
      updatedAt: random.chance(0.3) ? isoTime(at + random.below(10 * day)) : null,
    }
  })
}
