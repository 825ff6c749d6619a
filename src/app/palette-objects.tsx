import { IconBolt, IconRocket, IconHistory, IconRoute, IconStack2 } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import type { Channel } from '~/contract/channels'
import type { EventCatalog } from '~/contract/events'
import type { Policy } from '~/contract/policies'
import type { Deployment } from '~/model/deployments'
import { paths } from '~/paths'
import { ChannelTile } from '~/ui/domain/channel-type'
import { useGoTo } from './go-to'
import type { PaletteResult } from './palette-results'

type Labelled = EventCatalog['events'][number]

/** Returns functions that turn each kind of object into a line of the command palette that opens it. */
export function useObjectResults() {
  const t = useTranslations()
  const goTo = useGoTo()
  const leadTo = (path: string) => () => goTo(path)
  return {
    channel: ({ id, name, channelType }: Channel): PaletteResult => ({
      id: `channel ${id}`,
      kind: 'channel',
      label: name || id,
      icon: <ChannelTile type={channelType} isSmall />,
      run: leadTo(paths.channel(id)),
    }),
    policy: ({ id, name }: Policy): PaletteResult => ({
      id: `policy ${id}`,
      kind: 'policy',
      label: name || id,
      icon: <IconRoute size={18} aria-hidden />,
      run: leadTo(paths.policy(id)),
    }),
    event: ({ id, label }: Labelled): PaletteResult => ({
      id: `event ${id}`,
      kind: 'event',
      label: label || id,
      icon: <IconBolt size={18} aria-hidden />,
      run: leadTo(paths.event(id)),
    }),
    group: ({ id, label }: Labelled): PaletteResult => ({
      id: `group ${id}`,
      kind: 'group',
      label: label || id,
      icon: <IconStack2 size={18} aria-hidden />,
      run: leadTo(paths.events({ search: label || id })),
    }),
    deployment: ({ id, name }: Pick<Deployment, 'id' | 'name'>): PaletteResult => ({
      id: `deployment ${id}`,
      kind: 'deployment',
      label: name,
      icon: <IconRocket size={18} aria-hidden />,
      run: leadTo(paths.deployment(id)),
    }),
    /** Opens the log, which searches for the delivery: the API has no operation that returns a single one. */
    delivery: (id: string): PaletteResult => ({
      id: `delivery ${id}`,
      kind: 'delivery',
      label: t('palette.find-delivery', { id }),
      icon: <IconHistory size={18} aria-hidden />,
      run: leadTo(paths.delivery(id)),
    }),
  }
}
