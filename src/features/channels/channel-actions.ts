import { IconCopyPlus, IconTrash } from '@tabler/icons-react'
import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import type { Channel } from '~/contract/channels'
import { paths } from '~/paths'
import { isKnownType } from '~/ui/domain/channel-type'
import type { MenuAction } from '~/ui/overlay/menu-button'

/** What can be done with a channel besides editing it. One of a type that is not known can't be made here. */
export function useChannelActions(askDelete: (channel: Channel) => void): (channel: Channel) => MenuAction[] {
  const t = useTranslations()
  return useCallback(
    channel => {
      const { id, channelType } = channel
      const duplicate = paths.newChannelOfType(channelType, id)
      return [
        ...(isKnownType(channelType)
          ? [{ label: t('channels.duplicate'), icon: IconCopyPlus, run: duplicate }]
          : []),
        { label: t('channels.delete'), icon: IconTrash, isDangerous: true, run: () => askDelete(channel) },
      ]
    },
    [t, askDelete],
  )
}
