import { Group } from '~/ui/basics/flex'
import { channelQueries } from '~/api/channels'
import type { Channel } from '~/contract/channels'
import { channelTypeIcon } from './channel-type'
import { NamePicker, type PickerProps } from '~/ui/form/name-picker'

/** Chooses a channel by its name. */
export function ChannelPicker(
  props: PickerProps & { onChange: (id: string, channel: Channel | undefined) => void },
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
  const Picture = channelTypeIcon(type)
  return (
    <Group gap="xs" wrap="nowrap">
      <Picture size={16} stroke={1.6} aria-hidden />
      <bdi>{name}</bdi>
    </Group>
  )
}
