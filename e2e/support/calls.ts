import type { Page, Request } from '@playwright/test'
import type { Operation } from '~/contract/operation'

/** Returns a filter for the calls of an operation. */
function isCallOf({ method, url }: Pick<Operation, 'method' | 'url'>): (request: Request) => boolean {
  const path = new RegExp(`^${url.replaceAll(/:\w+/g, '[^/]+')}$`)
  return request => request.method() === method && path.test(new URL(request.url()).pathname)
}

/** The calls that the frame makes on any page, for the numbers beside the links of its navigation. */
const ofNavigation =
  /\/(?:userNotifications\/|notificationChannels\/\?offset=\d+&limit=1000$|notificationLogs\/\?(?:channelId=\w+&)?offset=\d+&limit=1000$)/

/** Returns whether a call is one of the page, and not of its frame. */
export const isOfPage = (url: string): boolean => url.includes('/api/v2/') && !ofNavigation.test(url)

/** Counts the calls of an operation that the page has sent, and those of them that have finished. */
export function countCalls(page: Page, operation: Operation): { sent: number; ended: number } {
  const isCall = isCallOf(operation)
  const counts = { sent: 0, ended: 0 }
  const sent = (request: Request) => (counts.sent += isCall(request) ? 1 : 0)
  const ended = (request: Request) => (counts.ended += isCall(request) ? 1 : 0)
  page.on('request', sent)
  page.on('requestfinished', ended)
  page.on('requestfailed', ended)
  return counts
}

/**
 * Waits for a deletion and for the refetch of the list. A page that is left between the two has not noticed the end
 * of the deletion, so the next page checks it.
 */
export async function deletionSeen(page: Page): Promise<void> {
  const answered = (method: string) =>
    page.waitForResponse(response => response.request().method() === method)
  await answered('DELETE')
  await answered('GET')
}
