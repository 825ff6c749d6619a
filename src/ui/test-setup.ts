import './test-renders'
import './test-labels'
import '@testing-library/jest-dom/vitest'
import { notifications } from '@mantine/notifications'
import { cleanup, configure, getConfig } from '@testing-library/react'
import { afterEach, vi } from 'vitest'
import { resetStores } from '~/api/device/store'
import { guardComposition } from '~/ui/basics/composition'

const { getElementError } = getConfig()

/** Whether a query is one of the many of a `waitFor`, which prints the document itself if it gives up. */
function isPolling(): boolean {
  const config = getConfig()
  return '_disableExpensiveErrorDiagnostics' in config && config._disableExpensiveErrorDiagnostics === true
}

configure({
  // A limit for what never comes: a busy machine takes its time.
  asyncUtilTimeout: 30_000,
  // To print the document takes longer than the query.
  getElementError: (message, container) =>
    isPolling()
      ? Object.assign(new Error(message ?? ''), { name: 'TestingLibraryElementError' })
      : getElementError(message, container),
})

// What Mantine asks of a browser and jsdom does not have.
window.matchMedia = query =>
  Object.assign(new EventTarget(), {
    matches: false,
    media: query,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
  })
window.ResizeObserver = class implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
// A screen that has room for the lists of the everyday data: what does not fit is rendered a moment later.
window.innerHeight = 1080
Element.prototype.scrollIntoView = () => {}
window.scrollTo = () => {}

guardComposition()

afterEach(() => {
  cleanup()
  resetStores()
  // Toasts of earlier tests would make new ones wait for their turn.
  notifications.clean()
  sessionStorage.clear()
  localStorage.clear()
  // Vitest cancels imports that are running at the end of a file. In a worker that runs several files, the module would
  // stay broken for the next ones.
  return vi.dynamicImportSettled()
})
