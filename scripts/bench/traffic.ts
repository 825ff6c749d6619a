import type { CDPSession } from '@playwright/test'
import type { Figures } from './table'

interface Sent {
  path: string
  /** Seconds on the browser's own clock. */
  at: number
  /** As received, with headers. */
  bytes: number
  isPending: boolean
  isCached: boolean
}

/** What a page has requested since it was watched. */
export interface Traffic {
  /** Whether nothing was sent or received for so many milliseconds. */
  isQuiet: (milliseconds: number) => boolean
  /**
   * Counts requests and bytes. Those to the first row were sent before it was in the document, so many milliseconds
   * after the page was requested.
   */
  figures: (firstRow: number) => Figures
}

export async function watchTraffic(session: CDPSession): Promise<Traffic> {
  const requests = new Map<string, Sent>()
  let lastChange = performance.now()

  session.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
    if (!request.url.startsWith('http')) return
    lastChange = performance.now()
    requests.set(requestId, {
      path: new URL(request.url).pathname,
      at: timestamp,
      bytes: 0,
      isPending: true,
      isCached: false,
    })
  })
  const change = (requestId: string, changed: Partial<Sent>) => {
    const sent = requests.get(requestId)
    if (!sent) return
    lastChange = performance.now()
    Object.assign(sent, changed)
  }
  session.on('Network.requestServedFromCache', ({ requestId }) => change(requestId, { isCached: true }))
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache) change(requestId, { isCached: true })
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    change(requestId, { isPending: false, bytes: encodedDataLength }),
  )
  session.on('Network.loadingFailed', ({ requestId }) => change(requestId, { isPending: false }))
  await session.send('Network.enable')

  return {
    isQuiet: milliseconds =>
      performance.now() - lastChange > milliseconds &&
      ![...requests.values()].some(({ isPending }) => isPending),
    figures(firstRow) {
      const all = [...requests.values()].filter(({ isCached }) => !isCached)
      const [page] = all
      const first = all.filter(({ at }) => page && (at - page.at) * 1000 < firstRow)
      const code = first.filter(({ path }) => /\.(js|css)$/.test(path))
      return {
        'JavaScript and CSS to the first row, kB': kilobytesOf(code),
        'requests to the first row': first.length,
        'bytes to the first row, kB': kilobytesOf(first),
        'requests until idle': all.length,
        'bytes until idle, kB': kilobytesOf(all),
      }
    },
  }
}

const kilobytesOf = (requests: readonly Sent[]) => requests.reduce((sum, { bytes }) => sum + bytes, 0) / 1000
