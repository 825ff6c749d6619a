import { useTranslations } from 'use-intl'
import { TextLink } from '~/ui/basics/text-link'
import type { Policy } from '~/contract/policies'
import { paths } from '~/paths'
import { channelTypeIcon, useChannelTypeName } from './channel-type'
import classes from './route-list.module.css'

/** A channel's name with the icon of its type, as a link to it; its id where it has been deleted. */
export function ChannelLink({ id, channel }: { id: string; channel: Policy['channel'] }) {
  const typeName = useChannelTypeName()
  const t = useTranslations()
  if (!channel) return <span className="cut">{t('common.deleted', { id })}</span>
  const Picture = channelTypeIcon(channel.channelType)
  return (
    <span className={classes['channel']}>
      <Picture
        size={16}
        stroke={1.6}
        role="img"
        aria-label={typeName(channel.channelType)}
        className="whole"
      />
      <TextLink to={paths.channel(id)}>
        <bdi>{channel.name || id}</bdi>
      </TextLink>
    </span>
  )
}
