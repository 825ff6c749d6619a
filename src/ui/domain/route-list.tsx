import { Anchor, Text } from '@mantine/core'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import type { Decision, Route } from '~/model/routing'
import { paths } from '~/paths'
import { ChannelLink } from './channel-link'
import { LongList } from '~/ui/basics/long-list'
import classes from './route-list.module.css'
import { Status, type StatusKind } from '~/ui/basics/status'

const kinds: Record<Decision, StatusKind> = { send: 'good', paused: 'idle', muted: 'warn' }

/** The policies that listen to an event: what each does, because of what, and where it sends. */
export function RouteList({ routes, label }: { routes: readonly Route[]; label: string }) {
  const t = useTranslations()
  return (
    <LongList
      items={routes}
      height={84}
      row={({ policy, via, decision }) => (
        <li key={policy.id}>
          <div className={classes['words']}>
            <Anchor component={Link} to={paths.policy(policy.id)} fw={500}>
              <bdi>{policy.name}</bdi>
            </Anchor>
            <Text c="dimmed" size="xs">
              {via === 'event'
                ? t('routes.via-event')
                : t('routes.via-group', { group: policy.eventGroup?.label ?? '' })}
            </Text>
            <ChannelLink id={policy.channelId} channel={policy.channel} />
          </div>
          <Status kind={kinds[decision]}>{t(`routes.decision.${decision}`)}</Status>
        </li>
      )}
      list={rows => (
        <ul className={classes['list']} aria-label={label}>
          {rows}
        </ul>
      )}
    />
  )
}
