import { setupWorker } from 'msw/browser'
import { mockLock } from '~/contract/mock-lock'
import { createBackend } from './backend'
import { browserStorage } from './browser-storage'
import { memoryStorage, type Storage } from '~mocks/store/storage'

const tickMs = 1000
const tickLock = 'notifications-mock-tick'

/** Starts the API's mock in this page. Its state outlives the page, and other tabs share it. */
export async function startMock(): Promise<void> {
  // There is none on plain http, except for localhost, nor where the browser's settings forbid it.
  if (!('serviceWorker' in navigator)) throw new Error('navigator.serviceWorker is missing')
  const [storage] = await Promise.all([storageOfBrowser(), holdWorker()])
  const backend = createBackend({ storage, seed: 'everyday' })
  reloadWithNewWorker()
  const worker = setupWorker(...backend.handlers)
  await withoutListening('beforeunload', () =>
    worker.start({
      quiet: true,
      onUnhandledRequest: 'bypass',
      serviceWorker: {
        url: `${import.meta.env.BASE_URL}demo-worker.js`,
        // An update also compares the script that the worker imports, past the HTTP cache.
        options: { updateViaCache: 'none' },
      },
    }),
  )
  markCalls()
  void tickInOneTab(backend.tick)
}

/**
 * Keeps what is started from listening to an event of the window. The library ends mocking as soon as a page may be left:
 * a call made after that, by a page that is just going or whose user chose to stay, would not be answered.
 */
async function withoutListening(type: string, start: () => Promise<unknown>): Promise<void> {
  const add = window.addEventListener
  window.addEventListener = (...listener: Parameters<typeof add>) => {
    if (listener[0] !== type) add.apply(window, listener)
  }
  try {
    await start()
  } finally {
    window.addEventListener = add
  }
}

async function storageOfBrowser(): Promise<Storage> {
  try {
    return await browserStorage()
  } catch (error) {
    console.info('This browser keeps no demo data: it ends with the page.', error)
    return memoryStorage()
  }
}

/** Keeps real consoles in other tabs from removing the worker for as long as this page exists. */
function holdWorker(): Promise<void> {
  return new Promise((resolve, reject) => {
    const held = navigator.locks.request(mockLock, { mode: 'shared' }, () => {
      resolve()
      return new Promise(() => undefined)
    })
    held.catch(reject)
  })
}

/** Reloads the page when another worker replaces the one it started with: the library only answers that one. */
function reloadWithNewWorker(): void {
  const { serviceWorker } = navigator
  let { controller } = serviceWorker
  serviceWorker.addEventListener('controllerchange', () => {
    // A first visit starts without a worker.
    if (controller) location.reload()
    controller = serviceWorker.controller
  })
}

/**
 * Marks this page's calls for the worker (public/demo-worker.js), which answers no others. No real console runs this,
 * so none can send the mark. A call fails where it could reach a server or never be answered: without a worker, as after
 * a forced reload, or when another one has just replaced it.
 */
function markCalls(): void {
  const send = globalThis.fetch
  const { serviceWorker } = navigator
  const { controller } = serviceWorker
  globalThis.fetch = async (input, init) => {
    if (!controller || serviceWorker.controller !== controller) return new Response(null, { status: 503 })
    const request = new Request(input, init)
    request.headers.set('X-Notifications-Demo', '1')
    return send(request)
  }
}

/** The tab that holds the lock ticks; when it is closed, one that waits takes over. */
async function tickInOneTab(tick: () => Promise<void>): Promise<void> {
  await navigator.locks.request(tickLock, () => {
    setInterval(() => void tick().catch(console.error), tickMs)
    return new Promise(() => undefined)
  })
}
