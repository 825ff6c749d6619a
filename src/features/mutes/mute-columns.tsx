import { useCallback, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { Text } from '~/ui/basics/text'
import { Group } from '~/ui/basics/flex'
import { TextLink } from '~/ui/basics/text-link'
import { reasonForNoEffect } from '~/model/mutes'
import { paths } from '~/paths'
import { ChannelLink } from '~/ui/domain/channel-link'
import { DeploymentName } from '~/ui/domain/deployment-name'
import { firstClick } from '~/ui/basics/first-click'
import type { ListColumn } from '~/ui/table/query-table'
import { Status } from '~/ui/basics/status'
import type { MuteFilters, MuteRow } from './mute-rows'

interface Options {
  by: MuteFilters['by']
  unmute: (row: MuteRow) => void
}

/** Returns the columns of the list of mutes, the same ones until an option changes. The group's column comes first. */
export function useMuteColumns({ by, unmute }: Options): ListColumn<MuteRow>[] {
  const t = useTranslations()
  const nameOf = useMuteName()
  return useMemo(() => {
    const policy: ListColumn<MuteRow> = {
      id: 'policy',
      header: t('mutes.field.policy'),
      onPhone: by === 'policy' ? 'name' : 'state',
      cell: row => <PolicyCell row={row} isGroup={by === 'policy'} />,
    }
    const entity: ListColumn<MuteRow> = {
      id: 'entity',
      header: t('mutes.field.entity'),
      width: by === 'entity' ? '21rem' : '17rem',
      onPhone: by === 'entity' ? 'name' : 'state',
      cell: row => <EntityCell row={row} isGroup={by === 'entity'} />,
    }
    return [
      ...(by === 'policy' ? [policy, entity] : [entity, policy]),
      {
        id: 'channel',
        header: t('mutes.field.channel'),
        onPhone: 'hidden',
        cell: ({ policy: muted }) =>
          muted ? <ChannelLink id={muted.channelId} channel={muted.channel} /> : <Text tone="dimmed">–</Text>,
      },
      {
        id: 'effect',
        header: t('mutes.field.effect'),
        width: '10.5rem',
        onPhone: 'aside',
        cell: row => <EffectCell row={row} />,
      },
      {
        id: 'actions',
        header: t('table.actions'),
        width: '6.5rem',
        onPhone: 'corner',
        cell: row => (
          <Button
            size="compact"
            variant="default"
            aria-label={t('mutes.unmute-one', { name: nameOf(row) })}
            onClick={firstClick(() => unmute(row))}
          >
            {t('mutes.unmute')}
          </Button>
        ),
      },
    ]
  }, [t, by, unmute, nameOf])
}

/** Names a mute for those who can't see its row: by its policy and its entity. */
export function useMuteName(): (row: MuteRow) => string {
  const t = useTranslations()
  return useCallback(
    ({ mute, policy, deployment }) =>
      t('mutes.name', { policy: policy?.name ?? mute.policyId, entity: deployment ?? mute.entityId }),
    [t],
  )
}

interface CellProps {
  row: MuteRow
}

/** The number of mutes in a group, shown at the first one. */
function Together({ row, isGroup }: CellProps & { isGroup: boolean }) {
  const t = useTranslations()
  if (!isGroup || row.together === null || row.together === 1) return null
  return (
    <Text as="span" tone="dimmed" className="whole">
      {t('mutes.together', { count: row.together })}
    </Text>
  )
}

function PolicyCell({ row, isGroup }: CellProps & { isGroup: boolean }) {
  const { mute, policy } = row
  return (
    <Group gap="xs" wrap="nowrap">
      {policy ? (
        <TextLink
          to={paths.policy(policy.id)}
          kind={isGroup && row.together !== null ? 'name' : 'quiet'}
          isCut
        >
          {policy.name}
        </TextLink>
      ) : (
        <code className="cut">{mute.policyId}</code>
      )}
      <Together row={row} isGroup={isGroup} />
    </Group>
  )
}

function EntityCell({ row, isGroup }: CellProps & { isGroup: boolean }) {
  return (
    <Group gap="xs" wrap="nowrap">
      <DeploymentName
        id={row.mute.entityId}
        name={row.deployment}
        isSubject={isGroup && row.together !== null}
      />
      <Together row={row} isGroup={isGroup} />
    </Group>
  )
}

/** Whether a mute silences anything, and if not, why. */
function EffectCell({ row }: CellProps) {
  const t = useTranslations()
  const why = reasonForNoEffect(row)
  if (why) return <Status kind="warn">{t(`mutes.pointless.${why}`)}</Status>
  if (row.isUnreadable) return <Status kind="idle">{t('mutes.unknown')}</Status>
  return <Status kind="muted">{t('mutes.in-effect')}</Status>
}
