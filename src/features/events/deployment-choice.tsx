import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import * as z from 'zod/mini'
import type { DeliverySummary } from '~/model/delivery-summary'
import { Group } from '~/ui/basics/flex'
import { urlText } from '~/ui/page/url-state'
import { FilterSelect } from '~/ui/table/filters'

/** What the URL of an event says: the deployment that its receivers are shown for. */
export const eventState = z.object({ deployment: urlText })

/** Returns the names of deployments by their IDs, as the bodies of the loaded deliveries have them. */
export function useDeploymentNames(
  rows: readonly DeliverySummary[] | undefined,
): ReadonlyMap<string, string> {
  return useMemo(() => {
    const names = new Map<string, string>()
    for (const { entityId, entityName } of rows ?? [])
      if (entityId !== null && entityName !== null && !names.has(entityId)) names.set(entityId, entityName)
    return names
  }, [rows])
}

/** Selects one of the deployments whose receivers may differ; nothing if there are none. */
export function DeploymentChoice({
  ids,
  names,
  value,
  onChange,
}: {
  ids: readonly string[]
  names: ReadonlyMap<string, string>
  value: string
  onChange: (id: string) => void
}) {
  const t = useTranslations()
  const options = useMemo(
    () =>
      [...new Set(value === '' ? ids : [value, ...ids])].map(id => ({
        value: id,
        label: names.get(id) ?? id,
      })),
    [ids, names, value],
  )
  if (options.length === 0) return null
  return (
    <Group>
      <FilterSelect
        label={t('events.deployment')}
        value={value}
        onChange={onChange}
        options={[{ value: '', label: t('events.any-deployment') }, ...options]}
      />
    </Group>
  )
}
