import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { expect, test } from 'vitest'

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8')

test('the committed service worker is that of the installed msw (if not, run npx msw init)', () => {
  expect(read('public/mockServiceWorker.js')).toBe(read('node_modules/msw/lib/mockServiceWorker.js'))
})

/** Runs the demo's worker as a browser does. Returns a function that dispatches an event and returns what the worker did. */
function runWorker(): (event: string) => string[] {
  const listeners: [event: string, listener: (event: object) => void][] = []
  const done: string[] = []
  const worker: Record<string, unknown> = {
    addEventListener: (event: string, listener: (event: object) => void) =>
      void listeners.push([event, listener]),
    skipWaiting: () => void done.push('skipWaiting'),
    clients: { claim: () => void done.push('claim') },
    Response,
  }
  const context = createContext(worker)
  worker['self'] = context
  worker['importScripts'] = (path: string) => void runInContext(read(`public${path}`), context)
  runInContext(read('public/demo-worker.js'), context)
  return event => {
    for (const [name, listener] of listeners) if (name === event) listener({ waitUntil: () => undefined })
    return done.splice(0)
  }
}

// A browser test can’t prove this: a browser that a test controls often doesn’t stop the replaced worker.
test('the demo’s worker replaces one of an earlier version at once, in every open page', () => {
  const dispatch = runWorker()
  expect(dispatch('install')).toEqual(['skipWaiting'])
  expect(dispatch('activate')).toEqual(['claim'])
})
