import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Channel } from '~/contract/channels'
import { later } from '~/ui/later'
import { Place } from '~/ui/place'
import type { PolicySwitch } from './switch-policies'

const SwitchPolicies = later(() => import('./switch-policies'))

const switches: readonly PolicySwitch[] = ['pause', 'resume']

/** What can be done with the channels that are chosen in the list. */
export function ChosenChannels({
  channels,
  remove,
  left,
}: {
  channels: readonly Channel[]
  remove: (channels: readonly Channel[]) => void
  /** With the ids of those that a change could not be made for: they stay chosen. */
  left: (ids: ReadonlySet<string>) => void
}) {
  const t = useTranslations()
  const [kind, setKind] = useState<PolicySwitch | null>(null)
  const count = channels.length
  return (
    <Group gap="xs" className="chosen-bar">
      <Text>{t('table.chosen', { count })}</Text>
      {switches.map(one => (
        <Button key={one} size="xs" variant="default" onClick={() => setKind(one)}>
          {t(`channels.bulk.${one}`)}
        </Button>
      ))}
      <Button size="xs" variant="default" onClick={() => remove(channels)}>
        {t('channels.delete-chosen', { count })}
      </Button>
      <Place floats>
        {kind && (
          <SwitchPolicies
            kind={kind}
            channels={channels}
            close={ids => {
              setKind(null)
              left(ids)
            }}
          />
        )}
      </Place>
    </Group>
  )
}
