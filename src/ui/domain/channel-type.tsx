import {
  IconBell,
  IconBrandSlack,
  IconBrandTeams,
  IconChartDots,
  IconDatabase,
  IconMail,
  IconQuestionMark,
  IconWebhook,
  type Icon,
} from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { channelTypes, type ChannelType } from '~/contract/channels'
import { isOneOf } from '~/contract/common'
import classes from './channel-type.module.css'

const icons: Record<ChannelType, Icon> = {
  Webhook: IconWebhook,
  Email: IconMail,
  Slack: IconBrandSlack,
  MSTeams: IconBrandTeams,
  InApp: IconBell,
  Database: IconDatabase,
  InsightsComputations: IconChartDots,
}

/** Whether the console knows a type: a newer service may have more. */
export const isKnownType = (type: string): type is ChannelType => isOneOf(channelTypes, type)

/** The icon of a type; a question mark for one that a newer service has. */
const channelTypeIcon = (type: string): Icon => (isKnownType(type) ? icons[type] : IconQuestionMark)

/** The name of a type; one that a newer service has is named as it names it. */
export function useChannelTypeName(): (type: string) => string {
  const t = useTranslations()
  return type => (isKnownType(type) ? t(`channels.type.${type}.name`) : type)
}

/**
 * A type as its icon on a tile of its color. It is named where no word beside it does that; a small one stands in a
 * line of text.
 */
export function ChannelTile({
  type,
  isNamed = false,
  isSmall = false,
}: {
  type: string
  /** The tile stands for the word. */
  isNamed?: boolean
  isSmall?: boolean
}) {
  const nameOf = useChannelTypeName()
  const Picture = channelTypeIcon(type)
  return (
    <span
      className={classes['tile']}
      data-type={type}
      data-small={isSmall || undefined}
      {...(isNamed
        ? { role: 'img', 'aria-label': nameOf(type), title: nameOf(type) }
        : { 'aria-hidden': true })}
    >
      <Picture size={isSmall ? 14 : 16} stroke={1.75} aria-hidden />
    </span>
  )
}

/** A channel's type as tile and word. */
export function ChannelTypeLabel({ type }: { type: string }) {
  const nameOf = useChannelTypeName()
  return (
    <span className="icon-and-words">
      <ChannelTile type={type} />
      <span className="cut">{nameOf(type)}</span>
    </span>
  )
}
