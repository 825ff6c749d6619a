/** An entity of events. IDs are fixed, so that mutes and links to it survive a reset. */
interface Entity {
  id: string
  name: string
}

const named = (kind: string, names: readonly string[]): Entity[] =>
  names.map((name, index) => ({ id: `${kind}${String(index + 1).padStart(24 - kind.length, '0')}`, name }))

export const deployments = named('65f1de9107', [
  'Customer churn',
  'Loan default risk',
  'Claims triage',
  'Demand forecast, north',
  'Demand forecast, south',
  'Card fraud, real time',
  'Predictive maintenance, line 4',
  'Next best offer',
  'Call volume forecast',
  'Patient no-show',
  'Energy load, day ahead',
  'Invoice matching',
])

export const projects = named('65f2ba5e07', [
  'Churn Q3 retraining',
  'Loan default, new bureau data',
  'Claims triage, text features',
  'Demand forecast, holiday weeks',
  'Card fraud, graph features',
  'Line 4 vibration pilot',
  'Offer ranking with uplift',
  'Call volume, weather features',
])

export const datasets = named('65f3da7a07', [
  'Customers, monthly snapshot',
  'Loan applications 2021 to now',
  'Claims with adjuster notes',
  'Store sales by day',
  'Card transactions, sampled',
  'Sensor readings, line 4',
])

const names = new Map([...deployments, ...projects, ...datasets].map(({ id, name }) => [id, name]))
const deploymentIds = new Set(deployments.map(({ id }) => id))

/** Returns the name of a deployment, project, or dataset. */
export function entityName(id: string): string | undefined {
  return names.get(id)
}

export function isDeployment(id: string): boolean {
  return deploymentIds.has(id)
}
