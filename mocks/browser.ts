import { setupWorker } from 'msw/browser'
import { mockLock } from '~/contract/mock-lock'
import { createBackend } from './backend'
import { browserStorage } from './browser-storage'
import { memoryStorage, type Storage } from './storage'

const tickMs = 1000

/** Starts the API's mock in this page. Its state outlives the page, and other tabs share it. */
export async function startMock(): Promise<void> {
  // There is none on plain http, but for localhost, nor where the browser's settings forbid it.
  if (!('serviceWorker' in navigator)) throw new Error('navigator.serviceWorker is missing')
  const backend = createBackend({ storage: await storageOfBrowser(), seed: 'everyday' })
  // The library ends mocking as soon as a page may be left. A call made after that, by a page that is just going or
  // whose user chose to stay, would go out to a server that is none.
  addEventListener('beforeunload', event => event.stopImmediatePropagation())
  const worker = setupWorker(...backend.handlers)
  await worker.start({
    quiet: true,
    onUnhandledRequest: 'bypass',
    serviceWorker: { url: `${import.meta.env.BASE_URL}demo-worker.js` },
  })
  void tickInOneTab(backend.tick)
}

async function storageOfBrowser(): Promise<Storage> {
  try {
    return await browserStorage()
  } catch (error) {
    console.info('This browser keeps no demo data: it ends with the page.', error)
    return memoryStorage()
  }
}

/** The tab that holds the lock ticks; when it is closed, one that waits takes over. */
async function tickInOneTab(tick: () => Promise<void>): Promise<void> {
  await navigator.locks.request(mockLock, () => {
    setInterval(() => void tick().catch(console.error), tickMs)
    return new Promise(() => undefined)
  })
}
