import type { BrowserContext, Page } from '@playwright/test'

/** What an observed page notes of itself, as entries of its own performance timeline. */
const notes = {
  input: 'input',
  firstRow: 'first row',
  longTask: 'long task',
  key: 'key',
  largest: 'largest',
  shift: 'shift',
} as const

/** Has every page of a context note when its first row is there, its long tasks, and what the user does. */
export async function observe(context: BrowserContext): Promise<void> {
  await context.addInitScript(names => {
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
    const lookForRow = () => {
      if (document.querySelector('tbody a')) performance.mark(names.firstRow)
      else requestAnimationFrame(lookForRow)
    }
    requestAnimationFrame(lookForRow)
  }, notes)
}

/** Waits for the first row, and then until no long task has run for half a second. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(names => {
    const [row] = performance.getEntriesByName(names.firstRow)
    const task = performance.getEntriesByName(names.longTask).at(-1)
    return row && performance.now() - Math.max(row.startTime, task ? task.startTime + task.duration : 0) > 500
  }, notes)
}

/** Milliseconds from the start of the navigation, and by how much long tasks exceeded 50 ms, all together. */
export function startTimes(
  page: Page,
): Promise<{ paint: number; largest: number; row: number; blocked: number; shift: number }> {
  return page.evaluate(
    names => ({
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      largest: performance.getEntriesByName(names.largest).at(-1)?.startTime ?? Number.NaN,
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
 * Milliseconds from the last press of a key or a button in `act` to the frame in which an element shows that
 * matches a CSS selector. None may match before.
 */
export async function timeUntilShown(
  page: Page,
  selector: string,
  act: () => Promise<void>,
): Promise<number> {
  const shown = page.waitForFunction(
    ([wanted, input]) => {
      const press = performance.getEntriesByName(input).at(-1)
      return document.querySelector(wanted) && press && performance.now() - press.startTime
    },
    [selector, notes.input] as const,
  )
  await act()
  return Number(await (await shown).jsonValue())
}
