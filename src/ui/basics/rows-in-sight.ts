import { useLayoutEffect, useState, type RefObject } from 'react'

/** Rows beyond those in sight, each way: for who scrolls, and for the arrow keys. */
const beyond = 8

/** The number of rows before the available height is known: enough for most screens. */
const least = 32

/** Those in sight are computed again after so many rows. */
const step = 4

interface Range {
  first: number
  /** After the last one. */
  end: number
}

/**
 * Which rows of one height are in sight, of any number that an element holds. What scrolls is the page or another
 * element around it; never more rows are in the range than a screen has room for, and a few around them.
 */
export function useRowsInSight(element: RefObject<HTMLElement | null>, count: number, height: number): Range {
  const [{ first, end }, setRange] = useState<Range>({ first: 0, end: least })
  useLayoutEffect(() => {
    const look = () => {
      const top = element.current?.getBoundingClientRect().top ?? 0
      const above = Math.floor(-top / height / step) * step
      const next = {
        first: Math.max(0, above - beyond),
        end: above + Math.ceil(window.innerHeight / height) + step + beyond,
      }
      setRange(range => (range.first === next.first && range.end === next.end ? range : next))
    }
    look()
    // The content above the rows appears and disappears, which changes the height of the page.
    const observer = new ResizeObserver(look)
    observer.observe(document.body)
    // Scrolling does not bubble: the element that scrolls is around the rows, and this is before it.
    window.addEventListener('scroll', look, { passive: true, capture: true })
    window.addEventListener('resize', look)
    // It scrolls at once, but the event comes a frame later: the next arrow key may be faster.
    const { current } = element
    current?.addEventListener('focusin', look)
    return () => {
      observer.disconnect()
      window.removeEventListener('scroll', look, { capture: true })
      window.removeEventListener('resize', look)
      current?.removeEventListener('focusin', look)
    }
  }, [element, height])
  // Of fewer rows than before the last ones are shown until the page has followed.
  const from = Math.min(first, Math.max(0, count - least))
  return { first: from, end: Math.min(count, Math.max(end, from + least)) }
}
