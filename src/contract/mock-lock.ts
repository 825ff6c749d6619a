/** The name of the Web Lock that a tab with the mock holds: as long as there is one, its worker is needed. */
export const mockLock = 'notifications-mock-tick'
