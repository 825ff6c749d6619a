import * as z from 'zod/mini'
import { parseJson } from './parse-json'
import { resendItem, resendRun, type ResendItem, type ResendRun } from './resend-run'

/**
 * A run is stored in several records, so that a step writes only what it changes, however long the run is: blocks of
 * items, and a header with everything else. The names of the records differ only in their suffixes.
 */
export const headerEnd = ''
export const blockEnd = (block: number | ''): string => `/${block}`

/** Small enough to be written several times a second, and few enough for thousands of items to be read at once. */
const ITEMS_PER_BLOCK = 20

const header = z.extend(z.omit(resendRun, { items: true }), {
  itemCount: z.number(),
  /** Differs each time that a run is written, so that a tab notices what another one has written. */
  revision: z.string(),
})

const block = z.object({
  /** The blocks of a longer run may remain when the next one starts. */
  runId: z.string(),
  items: z.array(resendItem),
})

/** Returns the number of blocks that hold a number of items. */
export const blockCount = (itemCount: number): number => Math.ceil(itemCount / ITEMS_PER_BLOCK)

const itemsOf = (run: ResendRun, index: number): ResendItem[] =>
  run.items.slice(index * ITEMS_PER_BLOCK, (index + 1) * ITEMS_PER_BLOCK)

/**
 * Returns the records to write when a run changes, by the ends of their names: the changed blocks, or all of them if
 * the run is not stored yet, and then the header. A page that ends in between leaves no header without its items.
 */
export function changedRecords(
  stored: ResendRun | null,
  run: ResendRun,
  revision: string,
): [end: string, text: string][] {
  const { items, ...rest } = run
  const before = stored?.id === run.id ? stored.items : []
  const changed = new Set<number>()
  for (const [index, item] of items.entries())
    if (item !== before[index]) changed.add(Math.floor(index / ITEMS_PER_BLOCK))
  return [
    ...[...changed].map((index): [string, string] => [
      blockEnd(index),
      JSON.stringify({ runId: run.id, items: itemsOf(run, index) } satisfies z.output<typeof block>),
    ]),
    [
      headerEnd,
      JSON.stringify({ ...rest, itemCount: items.length, revision } satisfies z.output<typeof header>),
    ],
  ]
}

/**
 * Returns a function that reads the stored run from its records; null if there is none, or if it can't be parsed. Items
 * of blocks that haven't changed in the meantime stay the same objects.
 */
export function runReader(read: (end: string) => string | null): () => ResendRun | null {
  const known = new Map<number, { text: string; runId: string; items: readonly ResendItem[] }>()
  const readBlock = (index: number, runId: string): readonly ResendItem[] => {
    const text = read(blockEnd(index)) ?? ''
    if (known.get(index)?.text !== text) {
      const result = z.safeParse(block, parseJson(text))
      known.set(index, { text, ...(result.data ?? { runId: '', items: [] }) })
    }
    const found = known.get(index)
    return found?.runId === runId ? found.items : []
  }
  return () => {
    const result = z.safeParse(header, parseJson(read(headerEnd) ?? ''))
    if (!result.success) return null
    const { itemCount, revision: _, ...rest } = result.data
    const blocks = Array.from({ length: blockCount(itemCount) }, (_none, index) => readBlock(index, rest.id))
    const items = blocks.flat()
    return items.length === itemCount ? { ...rest, items } : null
  }
}

/** Returns a run that an earlier version stored in a single text; null if the text is none. */
export function singleTextRun(text: string | null): ResendRun | null {
  const result = z.safeParse(resendRun, parseJson(text ?? ''))
  return result.success ? result.data : null
}
