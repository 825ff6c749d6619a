import causes from './causes'
import channels from './channels'
import connect from './connect'
import deliveries from './deliveries'
import deployments from './deployments'
import events from './events'
import forms from './forms'
import health from './health'
import inbox from './inbox'
import mutes from './mutes'
import outcomes from './outcomes'
import overview from './overview'
import policies from './policies'
import resends from './resends'
import sendEvent from './send-event'
import shell from './shell'

/** Every message of the console, in one chunk. */
export default {
  ...shell,
  ...overview,
  ...forms,
  ...causes,
  ...channels,
  ...policies,
  ...mutes,
  ...events,
  ...deliveries,
  ...deployments,
  ...outcomes,
  ...resends,
  ...health,
  ...inbox,
  ...sendEvent,
  ...connect,
}
