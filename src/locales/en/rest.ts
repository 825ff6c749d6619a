import connect from './connect'
import deliveries from './deliveries'
import health from './health'
import inbox from './inbox'
import forms from './forms'
import policies from './policies'
import mutes from './mutes'
import events from './events'
import sendEvent from './send-event'

/** What the other pages, and the dialogs, say. */
export default {
  ...connect,
  ...forms,
  ...policies,
  ...mutes,
  ...events,
  ...deliveries,
  ...health,
  ...inbox,
  ...sendEvent,
}
