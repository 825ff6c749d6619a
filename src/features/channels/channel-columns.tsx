import { IconDots, IconPencil } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Channel } from '~/contract/channels'
import { paths } from '~/paths'
import { Bdi } from '~/ui/basics/bdi'
import { IconLink } from '~/ui/basics/icon-button'
import { AfterPage } from '~/ui/loading/after-page'
import { lazyPage } from '~/ui/loading/lazy-page'
import type { ListColumn } from '~/ui/table/query-table'
import { MenuButton } from '~/ui/overlay/menu-button'
import { TextLink } from '~/ui/basics/text-link'
import { TimeOrNever } from '~/ui/basics/time'
import { Skeleton } from '~/ui/basics/skeleton'
import { ChannelTile, useChannelTypeName } from '~/ui/domain/channel-type'
import { useChannelActions } from './channel-actions'
import type { OutcomePart } from './channel-outcomes'
import { destinationOf } from './destination'
import classes from './channel-columns.module.css'

const ChannelOutcomes = lazyPage(() => import('./channel-outcomes'))

/** Keeps the room of what is shown of the outcomes. The button of a failing channel has its column to itself. */
const toCome = {
  strip: <Skeleton width="119px" />,
  health: <Skeleton width="86px" />,
  resend: <span />,
}

/** The columns of the channels' list: the same ones from one render to the next, so that its rows can stay. */
export function useChannelColumns(askDelete: (channel: Channel) => void): ListColumn<Channel>[] {
  const t = useTranslations()
  const actionsOf = useChannelActions(askDelete)
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('channels.field.name'),
        sortable: true,
        hasTwoLines: true,
        onPhone: 'name',
        cell: channel => <NameCell channel={channel} />,
      },
      {
        id: 'policies',
        header: t('channels.field.policies'),
        sortable: true,
        width: '6.25rem',
        onPhone: 'hidden',
        cell: channel => <PoliciesCell channel={channel} />,
      },
      {
        id: 'outcomes',
        header: t('channels.field.outcomes'),
        width: '8.75rem',
        onPhone: 'hidden',
        cell: channel => <OutcomeCell channel={channel} part="strip" />,
      },
      {
        id: 'health',
        header: t('channels.field.health'),
        sortable: true,
        width: '12.75rem',
        onPhone: 'state',
        cell: channel => (
          <div className={classes['health']}>
            <OutcomeCell channel={channel} part="health" />
          </div>
        ),
      },
      {
        id: 'last',
        header: t('channels.field.lastNotificationAt'),
        sortable: true,
        width: '8.25rem',
        onPhone: 'aside',
        cell: channel => <TimeOrNever at={channel.lastNotificationAt} />,
      },
      {
        id: 'resend',
        header: t('channels.health.resend-column'),
        isHeaderHidden: true,
        width: '8.125rem',
        onPhone: 'hidden',
        cell: channel => <OutcomeCell channel={channel} part="resend" />,
      },
      {
        id: 'actions',
        header: t('table.actions'),
        isHeaderHidden: true,
        width: '3rem',
        onPhone: 'corner',
        cell: channel => (
          <span className={classes['actions']}>
            <span className={classes['edit']}>
              <IconLink
                size="md"
                label={t('channels.edit-one', { name: channel.name })}
                icon={IconPencil}
                to={paths.editChannel(channel.id)}
              />
            </span>
            <MenuButton
              label={t('channels.actions', { name: channel.name })}
              icon={IconDots}
              entries={[
                { label: t('channels.edit'), icon: IconPencil, run: paths.editChannel(channel.id) },
                ...actionsOf(channel),
              ]}
            />
          </span>
        ),
      },
    ],
    [t, actionsOf],
  )
}

/** The name above the destination, beside the tile of the type, whose name is there for screen readers. */
function NameCell({ channel }: { channel: Channel }) {
  const typeName = useChannelTypeName()
  const destination = destinationOf(channel)
  return (
    <div className={classes['name']}>
      <ChannelTile type={channel.channelType} />
      <div className={classes['words']}>
        <TextLink to={paths.channel(channel.id)} kind="name" isCut>
          {channel.name}
        </TextLink>
        <span className="hidden-text">{typeName(channel.channelType)}</span>
        {destination && (
          <Bdi className={`cut ${classes['destination']}`} title={destination}>
            {destination}
          </Bdi>
        )}
      </div>
    </div>
  )
}

function PoliciesCell({ channel: { id, policyCount } }: { channel: Channel }) {
  const t = useTranslations()
  if (policyCount === 0)
    return <span className="dimmed">{t('channels.policies', { count: policyCount })}</span>
  return (
    <TextLink to={paths.policies({ channel: id })} kind="aside">
      {policyCount === undefined ? t('pages.policies') : t('channels.policies', { count: policyCount })}
    </TextLink>
  )
}

/** A part of a channel's outcomes. */
function OutcomeCell({ channel, part }: { channel: Channel; part: OutcomePart }) {
  return (
    <AfterPage part={ChannelOutcomes} pending={toCome[part]}>
      <ChannelOutcomes channel={channel} part={part} toCome={toCome[part]} />
    </AfterPage>
  )
}
