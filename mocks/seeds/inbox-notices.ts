import type { UserNotification } from '~/contract/inbox'
import type { Random } from '~mocks/world/random'
import { labelOf } from './catalog'
import { datasets, deployments, projects } from './entities'
import { people, type Person } from './people'

/** The fields that differ between kinds of notifications. */
type Notice = Pick<UserNotification, 'eventType' | 'title' | 'description' | 'link'> &
  Partial<UserNotification>
type Maker = (random: Random, caller: Person) => Notice

const configId = '5f0d2c1a-77b3-4e0e-9a61-3c2b7d9e0f11'
const schemaId = '0b8f6e52-1d3c-4a7e-8f29-6a5d4c3b2a10'
const jobId = '7e1c9a34-5b2d-4f60-8d17-2f3e4d5c6b7a'

const onDeployment =
  (eventType: string, inactive = false): Maker =>
  random => {
    const { id, name } = random.pick(deployments)
    const link = `/deployments/${id}/overview`
    return {
      eventType,
      title: labelOf(eventType),
      description: `${labelOf(eventType)}: ${name}`,
      link,
      relatedDeployment: {
        deploymentId: id,
        deploymentName: inactive ? null : name,
        deploymentUrl: link,
        modelId: null,
        projectId: random.pick(projects).id,
        userId: random.pick(people).uid,
        inactive,
      },
    }
  }

const onProject =
  (
    eventType: string,
    text: (name: string, caller: Person) => string,
    { title = labelOf(eventType), inactive = false } = {},
  ): Maker =>
  (random, caller) => {
    const { id, name } = random.pick(projects)
    const link = `/projects/${id}/models`
    return {
      eventType,
      title,
      description: text(name, caller),
      link,
      relatedProject: { pid: id, projectName: inactive ? null : name, projectLink: link, inactive },
      ...(eventType === 'project.shared' && { sharedUsers: [random.pick(people), random.pick(people)] }),
    }
  }

const onComment =
  (eventType: string, title: string, entityType: 'useCase' | 'model' | 'catalog', inactive = false): Maker =>
  (random, caller) => {
    const { id, name } = entityType === 'catalog' ? random.pick(datasets) : random.pick(projects)
    const link = `/comments/${id}`
    return {
      eventType,
      title,
      description: `${caller.fullName}: Can you look at the latest numbers of ${name}?`,
      link,
      relatedComment: {
        commentId: id.replace(/^65/, '66'),
        commentLink: link,
        entityId: id,
        entityType,
        inactive,
      },
    }
  }

const plain =
  (
    eventType: string,
    description: string | null | ((caller: Person) => string),
    link: string,
    more: Partial<UserNotification> = {},
  ): Maker =>
  (_, caller) => ({
    eventType,
    title: labelOf(eventType),
    description: typeof description === 'function' ? description(caller) : description,
    link,
    ...more,
  })

const shared = (name: string) => (caller: Person) => `${caller.fullName} shared ${name} with you`

const usersDelete = { relatedUsersDelete: { reportId: jobId, statusId: configId, usersToDeleteCount: '14' } }

/** One notification of each kind, some with deleted entities. */
export const notices: [Maker, ...Maker[]] = [
  onDeployment('model_deployments.service_health_red'),
  onProject('autopilot.complete', name => `${name} is ready`, { title: 'Autopilot has finished' }),
  onComment('comment.created', 'New comment', 'useCase'),
  onDeployment('model_deployments.data_drift_red'),
  onProject('project.shared', (name, caller) => shared(name)(caller)),
  plain('secure_config.shared', shared('Warehouse credentials'), `/secure-configs/${configId}`, {
    relatedSecureConfig: {
      secureConfigLink: `/secure-configs/${configId}`,
      secureConfigName: 'Warehouse credentials',
      secureConfigSchemaName: 'Basic credentials',
      secureConfigSchemaUuid: schemaId,
      secureConfigUuid: configId,
    },
    sharedUsers: people.slice(0, 2),
  }),
  onDeployment('model_deployments.accuracy_red'),
  plain(
    'users_delete.preview_completed',
    'The preview of a deletion of 14 users is ready',
    '/admin/users',
    usersDelete,
  ),
  onDeployment('model_deployments.challenger_scoring_finished'),
  plain(
    'misc.asset_access_request',
    ({ fullName }) => `${fullName} requested access to ${datasets[0]?.name}`,
    '/registry/requests',
  ),
  onComment('comment.updated', 'New mention', 'model', true),
  onDeployment('model_deployments.health.fairness_health.red', true),
  plain(
    'credits_system.credits_usage',
    '80% of this month’s credits are used',
    'https://product.example/account/credits',
    { title: 'Credit Balance Alert' },
  ),
  onProject('perma_delete_project.success', name => `${name} is deleted for good`, { inactive: true }),
  onComment('comment.created', 'New comment', 'catalog'),
  onDeployment('model_deployments.actuals_timeliness_health_red'),
  plain('decision_flow.shared', null, '/decision-flows', { statusId: jobId, sharedUsers: people.slice(3) }),
  onDeployment('model_deployments.health.custom_metrics_health.red'),
  plain('notification_channel_template.shared', shared('On-call channels'), '/settings/templates'),
  onDeployment('model_deployments.predictions_timeliness_health_red'),
]
