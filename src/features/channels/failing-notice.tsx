import { useState } from 'react'
import { useLatestNotifications } from '~/api/notifications'
import type { Channel } from '~/contract/channels'
import { channelHealthOf, type ChannelHealth } from '~/model/channel-health'
import { Notice } from '~/ui/basics/notice'
import { useChannelHealthText } from '~/ui/domain/channel-health'
import { useExplanation } from './channel-state'

const unknown: ChannelHealth = { kind: 'unknown', quietSince: null }

/** Why a channel is failing and what to do about it, above the form that covers the page that says so. */
export function FailingNotice({ channel }: { channel: Channel }) {
  const { known } = useLatestNotifications({ enabled: false })
  // What was known when the form opened: a notice that came later would move the fields.
  const [health] = useState(() => (known ? channelHealthOf(channel, known) : unknown))
  const title = useChannelHealthText(health)
  const explanationOf = useExplanation()
  if (health.kind !== 'failing') return null
  return (
    <Notice kind="warn" title={title}>
      {explanationOf(health)}
    </Notice>
  )
}
