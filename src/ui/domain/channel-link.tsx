import { useTranslations } from 'use-intl'
import { Bdi } from '~/ui/basics/bdi'
import { TextLink } from '~/ui/basics/text-link'
import type { Policy } from '~/contract/policies'
import { paths } from '~/paths'
import { ChannelTile } from './channel-type'
import classes from './route-list.module.css'

/** A channel's name with the tile of its type, as a link to it; its id where it has been deleted. */
export function ChannelLink({ id, channel }: { id: string; channel: Policy['channel'] }) {
  const t = useTranslations()
  if (!channel) return <span className="cut">{t('common.deleted', { id })}</span>
  return (
    <span className={classes['channel']}>
      <ChannelTile type={channel.channelType} isNamed isSmall />
      <TextLink to={paths.channel(id)} kind="quiet">
        <Bdi>{channel.name || id}</Bdi>
      </TextLink>
    </span>
  )
}
