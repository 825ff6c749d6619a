import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Policy } from '~/contract/policies'
import { later } from '~/ui/later'
import { Place } from '~/ui/place'

const ChangePolicies = later(() => import('./change-policies'))

export type Change = 'activate' | 'pause' | 'move'
const changes: readonly Change[] = ['activate', 'pause', 'move']

/** What can be done with the policies that are chosen in the list. */
export function ChosenPolicies({
  policies,
  remove,
  left,
}: {
  policies: readonly Policy[]
  remove: (policies: readonly Policy[]) => void
  /** With the ids of those that a change could not be made for: they stay chosen. */
  left: (ids: ReadonlySet<string>) => void
}) {
  const t = useTranslations()
  const [change, setChange] = useState<Change | null>(null)
  return (
    <Group gap="xs" className="chosen-bar">
      <Text>{t('table.chosen', { count: policies.length })}</Text>
      {changes.map(kind => (
        <Button key={kind} size="xs" variant="default" onClick={() => setChange(kind)}>
          {t(`policies.bulk.${kind}`)}
        </Button>
      ))}
      <Button size="xs" variant="default" onClick={() => remove(policies)}>
        {t('policies.bulk.delete')}
      </Button>
      <Place floats>
        {change && (
          <ChangePolicies
            change={change}
            policies={policies}
            close={ids => {
              setChange(null)
              left(ids)
            }}
          />
        )}
      </Place>
    </Group>
  )
}
