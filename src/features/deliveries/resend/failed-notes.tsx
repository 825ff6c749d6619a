import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { channelQueries } from '~/api/channels'
import type { Channel } from '~/contract/channels'
import { channelHealthOf, type Failing, type Known, type Tested } from '~/model/channel-health'
import { paths } from '~/paths'
import { FirstOf, MAX_SHOWN } from '~/ui/basics/long-list'
import { Notice } from '~/ui/basics/notice'
import { TextLink } from '~/ui/basics/text-link'
import { useNow } from '~/ui/text/now'
import { useAgeText } from '~/ui/text/time-text'
import classes from './resend.module.css'

/** The receiving channels, by ID, that fail or were only tested since, each with what to do about it. */
export function FailedNotes({
  receivers,
  known,
  returnTo,
}: {
  receivers: ReadonlySet<string>
  known: Known | undefined
  returnTo: string
}) {
  const channels = useQuery(channelQueries.all()).data?.data
  const failed = useMemo(
    () =>
      channels?.flatMap(channel => {
        const health = known && receivers.has(channel.id) && channelHealthOf(channel, known)
        return health && (health.kind === 'failing' || health.kind === 'tested') ? [{ channel, health }] : []
      }) ?? [],
    [known, channels, receivers],
  )
  return (
    <>
      {failed.slice(0, MAX_SHOWN).map(({ channel, health }) => (
        <FailedNote key={channel.id} channel={channel} health={health} returnTo={returnTo} />
      ))}
      <FirstOf total={failed.length} />
    </>
  )
}

/** That the last notification to a channel failed, or that a connection test has passed since. */
function FailedNote({
  channel: { id, name },
  health,
  returnTo,
}: {
  channel: Channel
  health: Failing | Tested
  returnTo: string
}) {
  const t = useTranslations()
  const ageOf = useAgeText()
  const now = useNow()
  if (health.kind === 'tested')
    return (
      <Notice kind="info">
        {t('resends.plan.tested', { channel: name, age: ageOf(health.testedAt, now) })}
      </Notice>
    )
  return (
    <Notice kind="warn">
      <span>{t('resends.plan.failing', { channel: name })}</span>{' '}
      <span className={classes['fix']}>
        <TextLink isInherited to={paths.editChannel(id, { returnTo })}>
          {t('resends.plan.fix')}
        </TextLink>
      </span>
    </Notice>
  )
}
