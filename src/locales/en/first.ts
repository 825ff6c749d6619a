import shell from './shell'
import channels from './channels'

/** What the first page and everything around it says. */
export default { ...shell, ...channels }
