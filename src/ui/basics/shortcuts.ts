import { useEffect, useRef } from 'react'
import { deviceNow } from '~/api/device/clock'
import { createStore, useStore } from '~/api/device/store'
import type { DestinationName } from '~/paths'
import { areKeysOn, isCommandKey } from './letter-keys'

/**
 * The keys of every shortcut, in the order in which they are listed. Two keys are pressed one after the other; those
 * that begin with `g` open a page.
 */
export const shortcutKeys = {
  search: '/',
  create: 'c',
  next: 'j',
  previous: 'k',
  read: 'r',
  delete: 'e',
  select: 'x',
  'select-all': 'a',
  undo: 'z',
  help: '?',
  overview: 'g o',
  channels: 'g c',
  policies: 'g p',
  events: 'g e',
  mutes: 'g m',
  deliveries: 'g d',
  deployments: 'g l',
  inbox: 'g i',
  sendEvent: 'g s',
} as const satisfies Record<DestinationName, `g ${string}`> & Record<string, string>

export type ShortcutName = keyof typeof shortcutKeys

const names = Object.keys(shortcutKeys) as ShortcutName[]

/** The shortcuts that open a page, named after the page. */
export type PageShortcut = {
  [Name in ShortcutName]: (typeof shortcutKeys)[Name] extends `g ${string}` ? Name : never
}[ShortcutName]

export const isPageKey = (name: ShortcutName): name is PageShortcut => shortcutKeys[name].startsWith('g ')

/** The keys that open the command palette, as labeled on the user's keyboard. */
export const paletteKeys = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K'

/**
 * Returns whether a key opens the command palette, on any keyboard. An event without a key, which Chrome sends when it
 * fills in a field, has no modifiers either.
 */
export const isPaletteKey = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'k'

/** Returns whether a text is the name of a shortcut. */
const isShortcut = (name: string): name is ShortcutName => Object.hasOwn(shortcutKeys, name)

/** The shortcuts that repeat while a key is held down. All others run once for each press. */
const repeatable: ReadonlySet<ShortcutName> = new Set(['next', 'previous'])

interface Shortcut {
  name: ShortcutName
  run: () => void
  /** Whether it also works in a drawer that shows a detail. No other drawer or dialog has shortcuts. */
  isInDetail: boolean
}

/** The active shortcuts. If two have the same keys, the newest one runs. */
const active = createStore<readonly Shortcut[]>([])

/** The maximum number of milliseconds between the two keys of a shortcut. */
const pause = 1500

/** The first key of a shortcut of two, and when it was pressed. */
const first = createStore({ key: '', at: 0 })

/** Returns the shortcuts that work where the user is now. */
function reachable(): readonly Shortcut[] {
  const isUnderDetail = document.querySelector('[role="dialog"]:not([data-side-pane])') !== null
  return active.get().filter(({ isInDetail }) => isInDetail || !isUnderDetail)
}

function press(event: KeyboardEvent) {
  const { key, repeat } = event
  if (!areKeysOn() || !isCommandKey(event, '[data-detail]')) return
  const { key: before, at } = first.get()
  const typed = before && deviceNow() - at < pause ? `${before} ${key}` : key
  const shortcuts = reachable()
  const shortcut = shortcuts.findLast(({ name }) => shortcutKeys[name] === typed)
  const isBegun = shortcuts.some(({ name }) => shortcutKeys[name].startsWith(`${typed} `))
  first.set({ key: isBegun ? typed : '', at: deviceNow() })
  if (!shortcut && !isBegun) return
  event.preventDefault()
  if (shortcut && (!repeat || repeatable.has(shortcut.name))) shortcut.run()
}

/** Adds a shortcut. Returns a function that removes it. */
export function addShortcut(shortcut: Shortcut): () => void {
  active.set([...active.get(), shortcut])
  addEventListener('keydown', press)
  return () => active.set(active.get().filter(other => other !== shortcut))
}

/** Adds shortcuts while the component is mounted. */
export function useShortcuts(runs: Partial<Record<ShortcutName, () => void>>, { isInDetail = false } = {}) {
  const latest = useRef(runs)
  useEffect(() => {
    latest.current = runs
  })
  const wanted = names.filter(name => runs[name]).join()
  useEffect(() => {
    const removals = wanted
      .split(',')
      .filter(isShortcut)
      .map(name => addShortcut({ name, run: () => latest.current[name]?.(), isInDetail }))
    return () => removals.forEach(remove => remove())
  }, [wanted, isInDetail])
}

/** The shortcuts shown in the list; null while it is closed. */
const listed = createStore<readonly ShortcutName[] | null>(null)

/** Opens the list of the shortcuts that work now. Undo is always included. */
export function listShortcuts(): void {
  const present = new Set<ShortcutName>(['undo', ...reachable().map(({ name }) => name)])
  listed.set(names.filter(name => present.has(name)))
}

export const closeList = (): void => listed.set(null)

export const useListed = (): readonly ShortcutName[] | null => useStore(listed)
