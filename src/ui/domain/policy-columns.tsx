import { IconBellOff, IconCopyPlus, IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { createContext, useContext, useMemo } from 'react'
import { useLocation } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import type { Policy } from '~/contract/policies'
import { paths } from '~/paths'
import { ChannelTile } from './channel-type'
import { PolicyTrigger } from './policy-trigger'
import { MenuButton } from '~/ui/overlay/menu-button'
import type { ListColumn } from '~/ui/table/query-table'
import { TextLink } from '~/ui/basics/text-link'
import { TimeOrNever } from '~/ui/basics/time'
import { ActiveSwitch } from './active-switch'

/** For how many entities each policy is muted; undefined until that is loaded. Only the cells render again for it. */
export const MuteCounts = createContext<ReadonlyMap<string, number> | undefined>(undefined)

/**
 * Returns the columns of a list of policies, the same ones until the language or the list's filters change. In the list
 * of a channel, they leave out the channel, and a policy leads back to the page of the list.
 */
export function usePolicyColumns(remove: (policy: Policy) => void, channelId?: string): ListColumn<Policy>[] {
  const t = useTranslations()
  const { search } = useLocation()
  const list = (channelId === undefined ? paths.policies() : paths.channelPolicies(channelId)) + search
  return useMemo(() => {
    const returnTo = channelId === undefined ? {} : { returnTo: list }
    const columns: ListColumn<Policy>[] = [
      {
        id: 'name',
        header: t('policies.field.name'),
        sortable: true,
        width: '23%',
        onPhone: 'name',
        cell: policy => (
          <TextLink to={paths.policy(policy.id, returnTo)} kind="name" isCut>
            {policy.name}
          </TextLink>
        ),
      },
      {
        id: 'active',
        header: t('policies.field.active'),
        sortable: true,
        width: '4.25rem',
        onPhone: 'switch',
        cell: policy => <ActiveSwitch policy={policy} />,
      },
      {
        id: 'trigger',
        header: t('policies.field.trigger'),
        sortable: true,
        onPhone: 'from',
        cell: policy => <PolicyTrigger policy={policy} />,
      },
      {
        id: 'channel',
        header: t('policies.field.channel'),
        sortable: true,
        width: '20%',
        onPhone: 'to',
        cell: policy => <ChannelCell policy={policy} />,
      },
      {
        id: 'last',
        header: t('policies.field.lastTriggered'),
        width: '8.25rem',
        onPhone: channelId === undefined ? 'hidden' : 'aside',
        cell: policy => <TimeOrNever at={policy.lastTriggered} />,
      },
      {
        id: 'mutes',
        header: t('policies.field.mutes'),
        width: '5.75rem',
        onPhone: 'hidden',
        cell: policy => <MutesCell policy={policy} />,
      },
      {
        id: 'actions',
        header: t('table.actions'),
        isHeaderHidden: true,
        width: '3.5rem',
        onPhone: 'corner',
        cell: policy => (
          <MenuButton
            label={t('policies.actions', { name: policy.name })}
            icon={IconDots}
            entries={[
              { label: t('policies.edit'), icon: IconPencil, run: paths.policy(policy.id, returnTo) },
              {
                label: t('policies.duplicate'),
                icon: IconCopyPlus,
                run:
                  channelId === undefined
                    ? paths.newPolicy({ copyOf: policy.id })
                    : paths.newChannelPolicy(channelId, { copyOf: policy.id }),
              },
              {
                label: t('policies.mute'),
                icon: IconBellOff,
                run: paths.newMute({ policyId: policy.id, returnTo: list }),
              },
              { label: t('policies.delete'), icon: IconTrash, isDangerous: true, run: () => remove(policy) },
            ]}
          />
        ),
      },
    ]
    return channelId === undefined ? columns : columns.filter(({ id }) => id !== 'channel')
  }, [t, remove, channelId, list])
}

function ChannelCell({ policy: { channel, channelId } }: { policy: Policy }) {
  const t = useTranslations()
  if (!channel) return <span className="cut">{t('common.deleted', { id: channelId })}</span>
  return (
    <span className="icon-and-words">
      <ChannelTile type={channel.channelType} isNamed isSmall />
      <TextLink to={paths.channel(channelId)} kind="quiet" isCut>
        {channel.name || channelId}
      </TextLink>
    </span>
  )
}

function MutesCell({ policy }: { policy: Policy }) {
  const t = useTranslations()
  const count = useContext(MuteCounts)?.get(policy.id) ?? 0
  if (count === 0) return <span className="dimmed">–</span>
  return (
    <TextLink to={paths.mutes({ policy: policy.id })} kind="quiet" isCut>
      {t('policies.mutes', { count })}
    </TextLink>
  )
}
