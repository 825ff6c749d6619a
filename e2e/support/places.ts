import { channelPlaces } from './channel-places'
import { deliveryPlaces } from './delivery-places'
import { eventPlaces } from './event-places'
import { inboxPlaces } from './inbox-places'
import type { Place } from './place'
import { pagePlaces } from './page-places'
import { policyPlaces } from './policy-places'
import { shellPlaces } from './shell-places'

/** Every state of the console, for checks that apply everywhere, and how to open each. */
const places: Place[] = [
  ...pagePlaces,
  ...channelPlaces,
  ...shellPlaces,
  ...policyPlaces,
  ...deliveryPlaces,
  ...inboxPlaces,
  ...eventPlaces,
]

const onlyInDemo = new Set([
  'the mailbox',
  'the confirmation of a reset',
  'the demo menu',
  'a page for administrators, opened by another user',
])

/** The states that only the demo has. */
export const demoPlaces = places.filter(([name]) => onlyInDemo.has(name))

/** The states that the console also has with a server. */
export const commonPlaces = places.filter(([name]) => !onlyInDemo.has(name))
