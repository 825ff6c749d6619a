import { afterEach, expect, test, vi } from 'vitest'
import { rowInSight } from './row-in-sight'

const height = 36

afterEach(() => {
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

/** Renders a log of many lines, of which only the first is in the document. */
function renderLog() {
  document.body.innerHTML = '<main><div data-rows><div><a data-open></a></div></div></main>'
  const body = document.querySelector('[data-rows]')
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function rect(this: Element) {
    return DOMRect.fromRect({ y: 100, height: this === body ? 100 * height : height })
  })
  return { body, scrollBy: vi.spyOn(window, 'scrollBy').mockImplementation(() => {}) }
}

test('a row that is not rendered is scrolled to, past the headings of the days before it', () => {
  const { body, scrollBy } = renderLog()
  window.addEventListener('scroll', () => body?.querySelector('div')?.setAttribute('data-index', '50'), {
    once: true,
  })
  expect(rowInSight(50, 80)).toBe(body?.querySelector('a'))
  expect(scrollBy).toHaveBeenCalledExactlyOnceWith(0, 100 + 80 * height - window.innerHeight / 2)
})
