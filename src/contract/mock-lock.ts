/** The name of the Web Lock that each page with the mock shares: while any page holds it, the mock's worker is needed. */
export const mockLock = 'notifications-mock-worker'
