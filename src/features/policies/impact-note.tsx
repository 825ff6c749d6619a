import { useQuery } from '@tanstack/react-query'
import { useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { Text } from '~/ui/basics/text'
import { policyQueries } from '~/api/policies'
import type { EventCatalog } from '~/contract/events'
import type { Policy } from '~/contract/policies'
import { impactOf, impactOfSeveral, type PlannedPolicy, type PolicyImpact } from '~/model/coverage'
import { valuesFor, type PolicyValues } from '~/model/policy-values'
import { triggerById } from '~/model/triggers'
import { Notice } from '~/ui/basics/notice'
import { EventDetails } from '~/ui/domain/event-details'

interface ImpactNoteProps {
  catalog: EventCatalog
  stored?: { id: string; values: PolicyValues }
}

/** What saving would change for the selected channel, by the policies that it has, shown before the button is pressed. */
export function ImpactNote({ catalog, stored }: ImpactNoteProps) {
  const t = useTranslations()
  const values = useWatch<PolicyValues>() as PolicyValues
  const policies = useQuery({
    ...policyQueries.ofChannel(values.channelId),
    enabled: values.channelId !== '',
  }).data
  const plans = values.several?.map(choice => valuesFor(values, choice, '')) ?? [values]
  if (!policies || !plans.some(plan => plan.eventGroup || plan.eventType)) return null
  const unknown = [...plans, stored?.values].find(plan => plan && isUnknownGroup(catalog, plan.eventGroup))
  if (unknown)
    return (
      <Notice kind="info" title={t('policies.impact.title')}>
        <Text>{t('policies.impact.unknown', { group: unknown.eventGroup })}</Text>
      </Notice>
    )
  if (values.several) return <SeveralImpact catalog={catalog} others={policies.data} plans={plans} />
  const others = policies.data.filter(policy => policy.id !== stored?.id)
  const before = planOf(catalog, stored?.values)
  const impact = impactOf(values.channelId, others, before, planOf(catalog, values))
  return <ImpactNotice catalog={catalog} impact={impact} />
}

/** What several new policies would change for a channel. `others` are the policies that it has. */
export function SeveralImpact({
  catalog,
  others,
  plans,
}: {
  catalog: EventCatalog
  others: readonly Policy[]
  plans: readonly PolicyValues[]
}) {
  const planned = plans.flatMap(plan => planOf(catalog, plan) ?? [])
  return <ImpactNotice catalog={catalog} impact={impactOfSeveral(others, planned)} />
}

function ImpactNotice({ catalog, impact }: { catalog: EventCatalog; impact: PolicyImpact }) {
  const t = useTranslations()
  const labels = new Map(catalog.events.map(event => [event.id, event.label]))
  const kinds = (['newly', 'doubled', 'lost'] as const).filter(kind => impact[kind].length > 0)
  return (
    <Notice kind={impact.doubled.length > 0 ? 'warn' : 'info'} title={t('policies.impact.title')}>
      {kinds.length === 0 && <Text>{t('policies.impact.nothing')}</Text>}
      {kinds.map(kind => (
        <EventDetails
          key={kind}
          summary={t(`policies.impact.${kind}`, { count: impact[kind].length })}
          events={impact[kind].map(event => labels.get(event) ?? event)}
        />
      ))}
    </Notice>
  )
}

const isUnknownGroup = (catalog: EventCatalog, group: string) =>
  group !== '' && triggerById(catalog, 'group', group) === null

function planOf(catalog: EventCatalog, values: PolicyValues | undefined): PlannedPolicy | null {
  if (!values) return null
  const { channelId, active, eventGroup, eventType } = values
  const trigger = eventGroup
    ? triggerById(catalog, 'group', eventGroup)
    : // An event stands for itself, also one that the catalog does not have.
      (triggerById(catalog, 'event', eventType) ?? { kind: 'event', id: eventType, label: eventType })
  return trigger && { channelId, active, trigger }
}
