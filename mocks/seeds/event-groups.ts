import type { eventGroupIds } from '~/contract/event-types'

/** A group's name and its event IDs. The service's internal events (`misc.`, `.None`) are in none. */
interface Group {
  label: string
  holds: RegExp
}

const health =
  '(service_health|data_drift|accuracy|health\\.\\w+|predictions_timeliness_health|actuals_timeliness_health)'
const deployments = '^model_deployments\\.'

export const eventGroups: Record<(typeof eventGroupIds)[number], Group> = {
  'secure_config.all': { label: 'Secure configuration-related events', holds: /^secure_config\./ },
  'comment.all': { label: 'Comment-related events', holds: /^comment\./ },
  'dataset.all': { label: 'Dataset-related events', holds: /^(datasets?|datasetrelationship)\./ },
  'deployment_prediction_explanations_computation.all': {
    label: 'Deployment prediction explanations-related events',
    holds: /^model_deployments\.deployment_prediction_explanations_/,
  },
  'model_deployments.critical_health': {
    label: 'Deployment critical health changes',
    holds: new RegExp(`${deployments}${health}[._]red$`),
  },
  'model_deployments.critical_frequent_health_change': {
    label: 'Deployment critical health changes and reminders',
    holds: new RegExp(`${deployments}${health}[._](still_)?red$`),
  },
  'model_deployments.frequent_health_change': {
    label: 'Deployment health changes and reminders',
    holds: new RegExp(`${deployments}${health}[._](still_)?(green|yellow|red)`),
  },
  'model_deployments.health': {
    label: 'Deployment health changes',
    holds: new RegExp(`${deployments}${health}[._](?!still_)(green|yellow|red)`),
  },
  'inference_endpoints.health': {
    label: 'Inference endpoint health changes',
    holds: /^model_deployments\.service_health_(?!still_)/,
  },
  'model_deployments.management_agent': {
    label: 'Management agent-related events',
    holds:
      /^(management\.|model_deployments\.(management_agent_|deployment_(launch|shutdown)_|endpoint_update_|model_replacement_))/,
  },
  'model_deployments.management_agent_health': {
    label: 'Management agent health changes',
    holds: /^model_deployments\.management_agent_service_health_/,
  },
  'prediction_request.all': { label: 'Prediction request-related events', holds: /^prediction_request\./ },
  'challenger_management.all': {
    label: 'Challenger-related events',
    holds: /^model_deployments\.challenger_model_/,
  },
  'challenger_replay.all': {
    label: 'Challenger replay-related events',
    holds: /^model_deployments\.challenger_scoring_/,
  },
  'model_deployments.all': { label: 'Deployment-related events', holds: /^model_deployments\./ },
  'project.all': { label: 'Project-related events', holds: /^(project|autopilot|autostart)\./ },
  'perma_delete_project.all': {
    label: 'Project permanent deletion-related events',
    holds: /^perma_delete_project\./,
  },
  'users_delete.all': { label: 'User deletion-related events', holds: /^users_delete\./ },
  'applications.all': { label: 'Application-related events', holds: /^application\./ },
  'batch_predictions.all': { label: 'Batch prediction-related events', holds: /^batch_predictions\./ },
  'change_requests.all': { label: 'Change request-related events', holds: /^change_request\./ },
  'insights_computation.all': {
    label: 'Insights computation-related events',
    holds: /^prediction_explanations_computation\./,
  },
  'notebook_schedule.all': { label: 'Notebook schedule-related events', holds: /^notebook_schedule\./ },
  'monitoring.all': { label: 'Monitoring-related events', holds: /^monitoring\./ },
}
