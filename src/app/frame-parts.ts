/** The small parts of the frame that are loaded after the first page, in one file instead of one for each. */
export { default as Bell } from '~/features/inbox/bell'
export { default as LiveMark } from './live-mark'
export { default as NavigationCount } from './navigation-count'
export { default as OfflineMark } from './offline-mark'
export { default as RecentPlaces } from './recent-places'
export { default as ResendMark } from './resend-mark'
export { default as Tips } from '~/ui/basics/tips'
