import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserContext, Page } from '@playwright/test'
import type { Traffic } from './traffic'

/** What an observed page notes of itself, as entries of its own performance timeline. */
const notes = {
  input: 'input',
  firstRowFound: 'first row found',
  firstRow: 'first row',
  longTask: 'long task',
  key: 'key',
  largest: 'largest',
  shift: 'shift',
} as const

/** The function that a page calls when its first row has been rendered, if a session has added it as a binding. */
export const firstRowBinding = 'noteFirstRow'

/**
 * Has every page of a context note when its first row has been rendered, its long tasks, and what the user does. `row` is
 * a CSS selector.
 */
export async function observe(context: BrowserContext, row = 'tbody a'): Promise<void> {
  await context.addInitScript(
    ([names, wanted, binding]) => {
      // tsx names the functions within a function by a helper, which is missing where Playwright runs that in a page.
      Reflect.set(globalThis, '__name', (named: unknown) => named)
      for (const type of ['pointerdown', 'keydown']) {
        addEventListener(type, event => performance.mark(names.input, { startTime: event.timeStamp }), true)
      }
      const noteAs = (name: string) => (list: PerformanceObserverEntryList) => {
        for (const { startTime, duration } of list.getEntries()) {
          performance.measure(name, { start: startTime, duration })
        }
      }
      new PerformanceObserver(noteAs(names.longTask)).observe({ type: 'longtask', buffered: true })
      // 16 ms is the least that can be asked for.
      const keys: PerformanceObserverInit & { durationThreshold: number } = {
        type: 'event',
        durationThreshold: 16,
      }
      new PerformanceObserver(list => {
        for (const { name, startTime, duration } of list.getEntries()) {
          if (name === 'keydown') performance.measure(names.key, { start: startTime, duration })
        }
      }).observe(keys)
      new PerformanceObserver(list => {
        for (const { startTime } of list.getEntries()) performance.mark(names.largest, { startTime })
      }).observe({ type: 'largest-contentful-paint', buffered: true })
      new PerformanceObserver(list => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          value: number
          hadRecentInput: boolean
        })[]) {
          if (!entry.hadRecentInput) performance.mark(names.shift, { detail: entry.value })
        }
      }).observe({ type: 'layout-shift', buffered: true })
      const noteRow = () => {
        performance.mark(names.firstRow)
        const call = Reflect.get(globalThis, binding) as ((payload: string) => void) | undefined
        call?.('')
      }
      // By the frame after the one that finds it, it has been rendered.
      const lookForRow = () =>
        requestAnimationFrame(document.querySelector(wanted)?.checkVisibility() ? noteRow : lookForRow)
      requestAnimationFrame(lookForRow)
      // Frames are too coarse to say what was requested before the row was there.
      new MutationObserver((_, observer) => {
        if (!document.querySelector(wanted)) return
        performance.mark(names.firstRowFound)
        observer.disconnect()
      }).observe(document, { childList: true, subtree: true })
    },
    [notes, row, firstRowBinding] as const,
  )
}

/**
 * Waits for the first row, and then until no long task has run for some milliseconds and, where the traffic is
 * watched, nothing was sent or received. It evaluates small functions, as `waitForFunction` would load a library into
 * the page, which shows in the heap and in the processor's time.
 */
export async function settled(page: Page, quiet = 500, traffic?: Traffic): Promise<void> {
  const isCalm = () =>
    page.evaluate(
      ([names, milliseconds]) => {
        const [row] = performance.getEntriesByName(names.firstRow)
        const task = performance.getEntriesByName(names.longTask).at(-1)
        const last = Math.max(row?.startTime ?? 0, task ? task.startTime + task.duration : 0)
        return row !== undefined && performance.now() - last > milliseconds
      },
      [notes, quiet] as const,
    )
  const deadline = performance.now() + 60_000
  while (!(await isCalm()) || traffic?.isQuiet(quiet) === false) {
    if (performance.now() > deadline) throw new Error(`${page.url()} shows no row, or never comes to rest`)
    await wait(50)
  }
}

interface StartTimes {
  paint: number
  largest: number
  /** When the first row was in the document. */
  found: number
  /** When it had been rendered. */
  row: number
  blocked: number
  shift: number
}

/** Milliseconds from the start of the navigation, and by how much long tasks exceeded 50 ms, all together. */
export function startTimes(page: Page): Promise<StartTimes> {
  return page.evaluate(
    names => ({
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      largest: performance.getEntriesByName(names.largest).at(-1)?.startTime ?? Number.NaN,
      found: performance.getEntriesByName(names.firstRowFound)[0]?.startTime ?? Number.NaN,
      row: performance.getEntriesByName(names.firstRow)[0]?.startTime ?? Number.NaN,
      blocked: performance
        .getEntriesByName(names.longTask)
        .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
      shift: performance
        .getEntriesByName(names.shift)
        .reduce((sum, entry) => sum + Number((entry as PerformanceMark).detail), 0),
    }),
    notes,
  )
}

/** Milliseconds of the longest task that began after a moment of the page; 0 if none took 50. */
export function longestTask(page: Page, since: number): Promise<number> {
  return page.evaluate(
    ([name, start]) =>
      performance
        .getEntriesByName(name)
        .filter(({ startTime }) => startTime >= start)
        .reduce((longest, { duration }) => Math.max(longest, duration), 0),
    [notes.longTask, since] as const,
  )
}

/** Of each key that was pressed: milliseconds until the next frame was painted, in steps of 8, 16 at least. */
export async function keyTimes(page: Page, pressed: number): Promise<number[]> {
  const measured = await page.evaluate(
    name => performance.getEntriesByName(name).map(({ duration }) => duration),
    notes.key,
  )
  return [...measured, ...Array.from({ length: Math.max(0, pressed - measured.length) }, () => 16)]
}

/**
 * Milliseconds from the last press of a key or a button in `act` until an element that matches a CSS selector has been
 * rendered. None may be visible before.
 */
export async function timeUntilShown(
  page: Page,
  selector: string,
  act: () => Promise<void>,
): Promise<number> {
  const shown = page.waitForFunction(
    ([wanted, input]) => {
      const press = performance.getEntriesByName(input).at(-1)
      if (!press || ![...document.querySelectorAll(wanted)].some(element => element.checkVisibility()))
        return 0
      return new Promise<number>(resolve => {
        requestAnimationFrame(() => resolve(performance.now() - press.startTime))
      })
    },
    [selector, notes.input] as const,
  )
  await act()
  return (await shown).jsonValue()
}
