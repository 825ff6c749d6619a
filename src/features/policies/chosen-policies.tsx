import { Button, Group, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { Policy } from '~/contract/policies'

export type Change = 'resume' | 'pause' | 'move'
const changes: readonly Change[] = ['resume', 'pause', 'move']

/** What can be done with the policies that are selected in the list. */
export function ChosenPolicies({
  policies,
  change,
  remove,
}: {
  policies: readonly Policy[]
  change: (policies: readonly Policy[], kind: Change) => void
  remove: (policies: readonly Policy[]) => void
}) {
  const t = useTranslations()
  return (
    <Group gap="xs" className="chosen-bar">
      <Text>{t('table.chosen', { count: policies.length })}</Text>
      {changes.map(kind => (
        <Button key={kind} size="xs" variant="default" onClick={() => change(policies, kind)}>
          {t(`policies.bulk.${kind}`)}
        </Button>
      ))}
      <Button size="xs" variant="default" onClick={() => remove(policies)}>
        {t('policies.bulk.delete')}
      </Button>
    </Group>
  )
}
