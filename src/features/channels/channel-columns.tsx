import { IconDots, IconPencil } from '@tabler/icons-react'
import { useDeferredValue, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Channel } from '~/contract/channels'
import { maskUrl } from '~/model/masking'
import { paths } from '~/paths'
import { Boundary } from '~/ui/loading/boundary'
import { lazyPage } from '~/ui/loading/lazy-page'
import { Middle } from '~/ui/basics/middle'
import type { Column } from '~/ui/table/query-table'
import { MenuButton } from '~/ui/overlay/menu-button'
import { TextLink } from '~/ui/basics/text-link'
import { TimeOrNever } from '~/ui/basics/time'
import { Skeleton } from '~/ui/basics/skeleton'
import { ChannelTypeLabel } from '~/ui/domain/channel-type'
import { useChannelActions } from './channel-actions'
import { useLanguageName } from './language-name'
import classes from './channel-columns.module.css'

const ChannelOutcomes = lazyPage(() => import('./channel-outcomes'))

/** Keeps the place of an outcome. */
const outcomeToCome = <Skeleton width="86px" />

/** The columns of the channels' list: the same ones from one render to the next, so that its rows can stay. */
export function useChannelColumns(askDelete: (channel: Channel) => void): Column<Channel>[] {
  const t = useTranslations()
  const languageName = useLanguageName()
  const actionsOf = useChannelActions(askDelete)
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('channels.field.name'),
        sortable: true,
        width: '20%',
        cell: channel => (
          <TextLink to={paths.channel(channel.id)} kind="name" isCut>
            {channel.name}
          </TextLink>
        ),
      },
      {
        id: 'type',
        header: t('channels.field.channelType'),
        sortable: true,
        width: '10rem',
        cell: channel => <ChannelTypeLabel type={channel.channelType} />,
      },
      {
        id: 'destination',
        header: t('channels.field.destination'),
        cell: channel => <Destination channel={channel} />,
      },
      {
        id: 'language',
        header: t('channels.field.language'),
        width: '5.5rem',
        hiddenOnPhone: true,
        cell: channel => <span className="cut">{languageName(channel.languageCode)}</span>,
      },
      {
        id: 'policies',
        header: t('channels.field.policies'),
        sortable: true,
        width: '7rem',
        cell: channel =>
          channel.policyCount === 0 ? (
            <span className="dimmed">{t('channels.unused')}</span>
          ) : (
            <TextLink to={paths.policies({ channel: channel.id })} kind="quiet">
              {channel.policyCount === undefined
                ? t('pages.policies')
                : t('channels.policies', { count: channel.policyCount })}
            </TextLink>
          ),
      },
      {
        id: 'last',
        header: t('channels.field.lastNotificationAt'),
        sortable: true,
        width: '14.25rem',
        cell: channel => (
          <div className={classes['last']}>
            <TimeOrNever at={channel.lastNotificationAt} />
            {channel.lastNotificationAt && <OutcomeCell channel={channel} />}
          </div>
        ),
      },
      {
        id: 'actions',
        header: t('table.actions'),
        isHeaderHidden: true,
        width: '3rem',
        cell: channel => (
          <MenuButton
            label={t('channels.actions', { name: channel.name })}
            icon={IconDots}
            entries={[
              { label: t('channels.edit'), icon: IconPencil, run: paths.editChannel(channel.id) },
              ...actionsOf(channel),
            ]}
          />
        ),
      },
    ],
    [t, languageName, actionsOf],
  )
}

/** The last outcome of a channel. Its code is requested after the rows have rendered, so that they don't wait for it. */
function OutcomeCell({ channel }: { channel: Channel }) {
  const isDue = useDeferredValue(true, ChannelOutcomes.isLoaded())
  if (!isDue) return outcomeToCome
  return (
    <Boundary pending={outcomeToCome}>
      <ChannelOutcomes channel={channel} toCome={outcomeToCome} />
    </Boundary>
  )
}

/** Where a channel sends: an address, or a URL without its secret part. */
export function Destination({ channel }: { channel: Pick<Channel, 'emailAddress' | 'payloadUrl'> }) {
  if (channel.emailAddress) return <span className="cut">{channel.emailAddress}</span>
  if (channel.payloadUrl) return <Middle text={maskUrl(channel.payloadUrl).replace(/^https:\/\//, '')} />
  return <span className="dimmed">–</span>
}
