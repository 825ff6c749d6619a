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
export const channelTypeIcon = (type: string): Icon => (isKnownType(type) ? icons[type] : IconQuestionMark)

/** The name of a type; one that a newer service has is named as it names it. */
export function useChannelTypeName(): (type: string) => string {
  const t = useTranslations()
  return type => (isKnownType(type) ? t(`channels.type.${type}.name`) : type)
}

/** A channel's type as icon and word. */
export function ChannelTypeLabel({ type }: { type: string }) {
  const nameOf = useChannelTypeName()
  const Picture = channelTypeIcon(type)
  return (
    <span className="icon-and-words">
      <Picture size={16} stroke={1.6} aria-hidden className="whole" />
      <span className="cut">{nameOf(type)}</span>
    </span>
  )
}
