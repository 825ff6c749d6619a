import type { Channel } from '~/contract/channels'
import { maskUrl } from '~/model/mask-url'
import { Middle } from '~/ui/basics/middle'

type Sent = Pick<Channel, 'emailAddress' | 'payloadUrl'>

/** Returns where a channel sends: an address, or a URL without its secret part, from its host on; null if neither. */
export function destinationOf({ emailAddress, payloadUrl }: Sent): string | null {
  if (emailAddress) return emailAddress
  return payloadUrl ? maskUrl(payloadUrl).replace(/^https:\/\//, '') : null
}

/** Where a channel sends, with the end of a long URL. */
export function Destination({ channel }: { channel: Sent }) {
  const destination = destinationOf(channel)
  if (destination === null) return <span className="dimmed">–</span>
  return channel.emailAddress ? <span className="cut">{destination}</span> : <Middle text={destination} />
}
