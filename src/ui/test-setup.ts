import './test-renders'
import '@testing-library/jest-dom/vitest'
import { notifications } from '@mantine/notifications'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'
import { resetStores } from '~/api/device/store'
import { guardComposition } from '~/ui/basics/composition'

// A limit for what never comes: a busy machine takes its time.
configure({ asyncUtilTimeout: 30_000 })

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
})
