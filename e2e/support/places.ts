import { channelPlaces } from './channel-places'
import { deliveryPlaces } from './delivery-places'
import { eventPlaces } from './event-places'
import { inboxPlaces } from './inbox-places'
import type { Place } from './place'
import { pagePlaces } from './page-places'
import { policyPlaces } from './policy-places'
import { shellPlaces } from './shell-places'

/** Everything that the console can show, and the way there: for what has to hold everywhere. */
export const places: Place[] = [
  ...pagePlaces,
  ...channelPlaces,
  ...shellPlaces,
  ...policyPlaces,
  ...deliveryPlaces,
  ...inboxPlaces,
  ...eventPlaces,
]
