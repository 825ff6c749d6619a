import { useTranslations } from 'use-intl'
import { Text } from '~/ui/basics/text'
import { TextLink } from '~/ui/basics/text-link'
import type { Decision, Route } from '~/model/routing'
import { paths } from '~/paths'
import { ChannelLink } from './channel-link'
import { LongList } from '~/ui/basics/long-list'
import classes from './route-list.module.css'
import { Status, type StatusKind } from '~/ui/basics/status'

const kinds: Record<Decision, StatusKind> = { send: 'good', paused: 'idle', muted: 'muted' }

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
            <TextLink to={paths.policy(policy.id)} kind="name">
              {policy.name}
            </TextLink>
            <Text tone="dimmed" size="xs">
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
        <ul className={`plain-list ${classes['list']}`} aria-label={label}>
          {rows}
        </ul>
      )}
    />
  )
}
