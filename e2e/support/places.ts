import { channelPlaces } from './channel-places'
import { deliveryPlaces } from './delivery-places'
import { eventPlaces } from './event-places'
import { inboxPlaces } from './inbox-places'
import type { Place } from './place'
import { pagePlaces } from './page-places'
import { policyPlaces } from './policy-places'
import { shellPlaces } from './shell-places'

/** Everything that the console can show, and the way there: for what has to hold everywhere. */
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
  'the question before a reset',
  'the menu of the demo',
  'a page for administrators, to someone else',
])

/** What only the demo shows. */
export const demoPlaces = places.filter(([name]) => onlyInDemo.has(name))

/** What the console shows with a server as well. */
export const commonPlaces = places.filter(([name]) => !onlyInDemo.has(name))
