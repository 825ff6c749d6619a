import { IconX } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { Group } from '~/ui/basics/flex'
import { Text } from '~/ui/basics/text'
import { useClusterText } from '~/features/deliveries/cluster-text'

/** Says that the log shows only one cluster of failures, with a button to show all failures again. */
export function ClusterFilter({
  cluster,
  channels,
  remove,
}: {
  /** The key of the cluster. */
  cluster: string
  /** The names of the channels. */
  channels: ReadonlyMap<string, string> | undefined
  remove: () => void
}) {
  const t = useTranslations()
  const textOf = useClusterText(channels)
  return (
    <Group gap="xs">
      <Text tone="dimmed">{t('health.clusters.filter', { cluster: textOf(cluster) })}</Text>
      <Button size="compact" variant="default" leftSection={<IconX size={14} aria-hidden />} onClick={remove}>
        {t('health.clusters.remove')}
      </Button>
    </Group>
  )
}
