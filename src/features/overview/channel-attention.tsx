import { Bdi } from '~/ui/basics/bdi'
import { RichText } from '~/ui/text/rich-text'
import { IconAlertTriangle, IconCopy } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useLocation } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import type { Channel } from '~/contract/channels'
import { reasonOf } from '~/model/causes'
import type { Failing, Tested, Undelivered } from '~/model/channel-health'
import type { FailedChannel, RepairedChannel } from '~/model/overview'
import type { Range } from '~/model/ranges'
import type { DoubledChannel } from '~/model/routing-gaps'
import { paths } from '~/paths'
import { useResendLink, useUndeliveredText, useWithBeingResent } from '~/ui/domain/undelivered-text'
import { useCountText } from '~/ui/text/count-text'
import { useListText } from '~/ui/text/list-text'
import { useNow } from '~/ui/text/now'
import { useSinceText } from '~/ui/text/since-text'
import { useAgeText } from '~/ui/text/time-text'
import { AttentionRow, type AttentionAction } from './attention-row'

const b = (chunks: ReactNode) => (
  <b>
    <Bdi>{chunks}</Bdi>
  </b>
)

/** The range of the figures at the top of the page. */
interface OfRange {
  range: Range
  /** Whether only part of the range is loaded. */
  isAtLeast: boolean
}

/** A failing channel: since when, why, and how many notifications it did not get. */
export function FailingRow({
  channel,
  health,
  undelivered,
  inRange,
  ...ofRange
}: FailedChannel<Failing> & OfRange) {
  const t = useTranslations()
  const since = useSinceText(health.since)
  const undeliveredText = useUndeliveredOfRange(ofRange)
  const resend = useResendAction(channel, undelivered)
  const { pathname, search } = useLocation()
  const { id, name, channelType } = channel
  const { cause, code } = reasonOf(health.cause, health.code)
  const word = cause && t(`outcomes.cause.${cause}`)
  const reason = word && code ? t('overview.attention.cause', { cause: word, code }) : (word ?? code)
  const key = health.isSinceEarliest ? 'failing-at-least' : 'failing-since'
  return (
    <AttentionRow
      tile={{ channelType }}
      isBad
      detail={`${capitalized(reason)} · ${undeliveredText(undelivered, inRange)}`}
      actions={[
        {
          label: t('overview.attention.fix'),
          to: paths.editChannel(id, { returnTo: pathname + search }),
          about: name,
        },
        ...resend,
      ]}
    >
      <RichText>
        {since === null
          ? t.rich('overview.attention.failing', { b, name })
          : t.rich(`overview.attention.${key}`, { b, name, since })}
      </RichText>
    </AttentionRow>
  )
}

/** A channel that may work again: its last notification failed, and then a connection test passed. */
export function TestedRow({
  channel,
  health,
  undelivered,
  inRange,
  ...ofRange
}: FailedChannel<Tested> & OfRange) {
  const t = useTranslations()
  const ageOf = useAgeText()
  const now = useNow()
  const undeliveredText = useUndeliveredOfRange(ofRange)
  const resend = useResendAction(channel, undelivered)
  return (
    <AttentionRow
      tile={{ channelType: channel.channelType }}
      detail={undeliveredText(undelivered, inRange)}
      actions={resend}
    >
      <RichText>
        {t.rich('overview.attention.tested', { b, name: channel.name, age: ageOf(health.testedAt, now) })}
      </RichText>
    </AttentionRow>
  )
}

/**
 * Returns a function that writes how many notifications of a channel are undelivered in total, and how many of them are
 * in the range, which is what the figures at the top of the page count. If all known ones are, only the total is written:
 * "3+ undelivered, 3 in the last 24 hours" reads like a contradiction.
 */
function useUndeliveredOfRange({ range, isAtLeast }: OfRange) {
  const t = useTranslations()
  const countText = useCountText()
  const undeliveredText = useUndeliveredText()
  const withBeingResent = useWithBeingResent()
  return (undelivered: Undelivered, inRange: number): string =>
    inRange === undelivered.count
      ? undeliveredText(undelivered)
      : withBeingResent(
          t(`overview.attention.in-range.${range}`, {
            total: countText(undelivered.count, undelivered.isAtLeast),
            count: countText(inRange, isAtLeast),
          }),
          undelivered,
        )
}

/** Returns the action that resends what a channel did not get; none if all of that is being resent. */
function useResendAction({ id, name }: Channel, undelivered: Undelivered): readonly AttentionAction[] {
  const link = useResendLink(id, undelivered)
  return undelivered.count > 0 ? [{ ...link, about: name }] : []
}

/** The words of a cause begin in lower case, as they follow others elsewhere. */
const capitalized = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)

/** A channel that works again, but did not get everything. */
export function RepairedRow({
  channel,
  undelivered,
  beingResent,
  range,
  isAtLeast,
}: RepairedChannel & OfRange) {
  const t = useTranslations()
  const withBeingResent = useWithBeingResent()
  const status = undelivered > 0 ? 'is:undelivered' : 'is:open'
  const { id, name, channelType } = channel
  return (
    <AttentionRow
      tile={{ channelType }}
      detail={withBeingResent(
        t(isAtLeast ? 'overview.attention.repaired-at-least' : 'overview.attention.repaired-count', {
          count: undelivered,
        }),
        { count: undelivered, beingResent, isAtLeast },
      )}
      actions={[
        {
          label: t('overview.attention.review'),
          to: paths.deliveries({ channel: id, of: 'all', status, last: range }),
          about: name,
        },
      ]}
    >
      <RichText>{t.rich('overview.attention.repaired', { b, name })}</RichText>
    </AttentionRow>
  )
}

/** A channel that gets the same events through several policies. */
export function DoubledRow({ channelId, channel, events, policies }: DoubledChannel) {
  const t = useTranslations()
  const listText = useListText()
  const name = channel?.name || channelId
  return (
    <AttentionRow
      tile={channel ?? IconCopy}
      detail={listText(policies.slice(0, 3).map(policy => policy.name)) + (policies.length > 3 ? ', …' : '')}
      actions={[{ label: t('overview.attention.review'), to: paths.channelPolicies(channelId), about: name }]}
    >
      <RichText>{t.rich('overview.attention.doubled', { b, name, count: events.length })}</RichText>
    </AttentionRow>
  )
}

/** How many more failing channels there are after the first ones, with a link to all of them. */
export function MoreFailingRow({ count }: { count: number }) {
  const t = useTranslations()
  const text = t('overview.attention.more.failing', { count })
  return (
    <AttentionRow
      tile={IconAlertTriangle}
      isBad
      actions={[
        {
          label: t('overview.attention.view-all'),
          to: paths.channels({ health: 'failing' }),
          about: text,
        },
      ]}
    >
      <span>{text}</span>
    </AttentionRow>
  )
}
