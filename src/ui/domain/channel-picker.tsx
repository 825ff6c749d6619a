import { Bdi } from '~/ui/basics/bdi'
import { Group } from '~/ui/basics/flex'
import { channelQueries } from '~/api/channels'
import type { Channel } from '~/contract/channels'
import { ChannelTile } from './channel-type'
import { NamePicker, type PickerProps } from '~/ui/form/name-picker'

/** Chooses a channel by its name. */
export function ChannelPicker(
  props: PickerProps & {
    /** The ID of a channel that is not offered. */
    without?: string | undefined
    onChange: (id: string, channel: Channel | undefined) => void
  },
) {
  return (
    <NamePicker
      {...props}
      detail={channelQueries.detail}
      list={channelQueries.list}
      option={(name, channel) => <ChannelOption name={name} type={channel?.channelType ?? ''} />}
    />
  )
}

function ChannelOption({ name, type }: { name: string; type: string }) {
  return (
    <Group gap="xs" wrap="nowrap">
      <ChannelTile type={type} isSmall />
      <Bdi>{name}</Bdi>
    </Group>
  )
}
