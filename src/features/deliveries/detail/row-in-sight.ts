import { flushSync } from 'react-dom'

/**
 * Scrolls a row of the log into sight if it is not, and returns its link; null if the log has no such row. Its line is
 * its position among all lines of the log.
 */
export function rowInSight(index: number, line: number): HTMLElement | null {
  const body = document.querySelector('main [data-rows]')
  const rowAt = () => body?.querySelector(`[data-index="${index}"]`)
  const [first] = body?.children ?? []
  if (!rowAt() && body && first && index >= 0) {
    const top = body.getBoundingClientRect().top + line * first.getBoundingClientRect().height
    window.scrollBy(0, top - window.innerHeight / 2)
    // Rows out of sight are not in the page; the event of its own comes a frame later.
    flushSync(() => window.dispatchEvent(new Event('scroll')))
  }
  const row = rowAt()
  row?.scrollIntoView({ block: 'nearest' })
  return row?.querySelector<HTMLElement>('[data-open]') ?? null
}
