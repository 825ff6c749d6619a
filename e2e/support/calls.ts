import type { Page, Request } from '@playwright/test'
import type { Operation } from '~/contract/operation'

/** Tells the calls of an operation from all others. */
function isCallOf({ method, url }: Pick<Operation, 'method' | 'url'>): (request: Request) => boolean {
  const path = new RegExp(`^${url.replaceAll(/:\w+/g, '[^/]+')}$`)
  return request => request.method() === method && path.test(new URL(request.url()).pathname)
}

/** Counts the calls of an operation: those that the page has sent, and those of them that have ended. */
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
 * Waits for a deletion and for the list that is read after it. A page that is left between the two has not seen the
 * deletion end: the next page looks for itself whether it has.
 */
export async function deletionSeen(page: Page): Promise<void> {
  const answered = (method: string) =>
    page.waitForResponse(response => response.request().method() === method)
  await answered('DELETE')
  await answered('GET')
}
