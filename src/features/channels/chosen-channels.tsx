import { Button, Group, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { Channel } from '~/contract/channels'
import type { PolicySwitch } from './switch-policies'

const switches: readonly PolicySwitch[] = ['pause', 'resume']

/** What can be done with the channels that are chosen in the list. */
export function ChosenChannels({
  channels,
  switchPolicies,
  remove,
}: {
  channels: readonly Channel[]
  switchPolicies: (channels: readonly Channel[], kind: PolicySwitch) => void
  remove: (channels: readonly Channel[]) => void
}) {
  const t = useTranslations()
  const count = channels.length
  return (
    <Group gap="xs" className="chosen-bar">
      <Text>{t('table.chosen', { count })}</Text>
      {switches.map(kind => (
        <Button key={kind} size="xs" variant="default" onClick={() => switchPolicies(channels, kind)}>
          {t(`channels.bulk.${kind}`)}
        </Button>
      ))}
      <Button size="xs" variant="default" onClick={() => remove(channels)}>
        {t('channels.delete-chosen', { count })}
      </Button>
    </Group>
  )
}
