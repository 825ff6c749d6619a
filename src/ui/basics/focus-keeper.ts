import { useEffect } from 'react'

const focusable = ':is(a[href], button, input, select, textarea, summary, [tabindex="0"]):not([disabled])'

/** What may have the focus inside an element, the element included, in the order of the document. */
const stops = (element: Element): HTMLElement[] =>
  [element, ...element.querySelectorAll(focusable)].filter(
    (stop): stop is HTMLElement =>
      stop instanceof HTMLElement &&
      stop.matches(focusable) &&
      stop.tabIndex >= 0 &&
      !stop.closest('[inert]'),
  )

const removalOf = (node: Node, records: readonly MutationRecord[]) =>
  records.find(({ removedNodes }) => [...removedNodes].some(removed => removed.contains(node)))

/** Where an element was before it was removed: in which parent, and after which sibling that is still there. */
function gapOf(element: Element, records: readonly MutationRecord[]) {
  const removal = removalOf(element, records)
  if (!removal) return null
  const removed = [...removal.removedNodes].find(node => node.contains(element))
  let before = removal.previousSibling
  while (before && before.parentNode !== removal.target)
    before = removalOf(before, records)?.previousSibling ?? null
  return { parent: removal.target, before, removed }
}

function* siblings(from: Node | null, step: 'nextSibling' | 'previousSibling') {
  for (let node = from; node; node = node[step]) if (node instanceof Element) yield node
}

const firstStop = (elements: Iterable<Element>): HTMLElement | undefined => {
  for (const element of elements) {
    const [stop] = stops(element)
    if (stop) return stop
  }
  return undefined
}

/** The control next to a gap: of what follows, else of what precedes, else the same around the parent. */
function besideGap(parent: Node, before: Node | null, scope: Element): HTMLElement | undefined {
  const after = before ? before.nextSibling : parent.firstChild
  const found = firstStop(siblings(after, 'nextSibling')) ?? firstStop(siblings(before, 'previousSibling'))
  if (found || parent === scope || !parent.parentNode) return found
  return besideGap(parent.parentNode, parent, scope)
}

/** The heading of the page, which can be focused though the Tab key passes it. */
const heading = (): HTMLElement | null =>
  document.querySelector<HTMLElement>('main h1[tabindex]') ?? document.querySelector('main')

/**
 * Passes the focus on when the control that has it goes away: to the next row or control, else the one before, else
 * the page's heading. From what lay over the page, such as a toast, it goes back to where it was on the page.
 */
function keepFocus(): () => void {
  let last: Element | null = null
  /** It had the focus when it was disabled, as a button is while it works. */
  let waiting: Element | null = null
  let onPage: Element | null = null

  const successorOf = (gone: Element, records: readonly MutationRecord[]) => {
    const gap = gapOf(gone, records)
    if (!gap?.parent.isConnected || !(gap.parent instanceof Element)) return undefined
    // Another page has come in its place, or a dialog has been closed, which looks after the focus itself.
    const { removed } = gap
    if (!(removed instanceof Element)) return undefined
    if (removed.matches('[role="dialog"]') || removed.querySelector('h1, [role="dialog"]')) return null
    const scope = gap.parent.closest('[role="dialog"], main')
    return scope ? (besideGap(gap.parent, gap.before, scope) ?? heading()) : undefined
  }

  /** A control that is disabled loses the focus: it gets it back when it is enabled, unless the user has moved on. */
  const keepDisabled = (records: readonly MutationRecord[]) => {
    for (const { type, target } of records) {
      if (type !== 'attributes' || !(target instanceof HTMLElement)) continue
      const isDisabled = target.matches(':disabled')
      if (isDisabled && target === last) waiting = target
      if (isDisabled || target !== waiting) continue
      waiting = null
      if (document.activeElement?.contains(target)) target.focus({ preventScroll: true })
    }
  }

  const observer = new MutationObserver(records => {
    keepDisabled(records)
    if (onPage && !onPage.isConnected) onPage = successorOf(onPage, records) ?? null
    if (!last || last.isConnected || document.activeElement !== document.body) return
    const successor = successorOf(last, records)
    last = null
    if (successor === null) return
    const target = successor ?? onPage ?? heading()
    if (target instanceof HTMLElement) target.focus({ preventScroll: target === heading() })
  })
  const entered = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return
    last = target
    // Around a disabled control, a dialog takes the focus by itself.
    if (!waiting || !target.contains(waiting)) waiting = null
    if (target.closest('main')) onPage = target
  }
  const left = () =>
    queueMicrotask(() => {
      // Whoever has clicked beside everything does not want the focus anywhere.
      if (last?.isConnected && !last.matches(':disabled') && document.activeElement === document.body)
        last = null
    })
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled'],
  })
  document.addEventListener('focusin', entered)
  document.addEventListener('focusout', left)
  return () => {
    observer.disconnect()
    document.removeEventListener('focusin', entered)
    document.removeEventListener('focusout', left)
  }
}

/** Keeps the focus on the page for as long as the component is there: see `keepFocus`. */
export const useFocusKeeper = (): void => useEffect(keepFocus, [])
