import { useSyncExternalStore } from 'react'
import { forget, keep, readKept, readKeptList, savedViewsName } from '~/api/device/kept'
import { createStore } from '~/api/device/store'
import { compareText } from '~/model/compare-text'
import { realm } from '~/api/session/session'

/** Named filters of the delivery log, stored in this browser for this server and user. */
export interface SavedView {
  name: string
  /** The query of the log's URL. */
  query: string
}

/** The maximum number of saved views. */
const MAX_VIEWS = 50

/** The last text that was read, and its views, so that the same text returns the same array. */
let last: { text: string | null; views: readonly SavedView[] } = { text: null, views: [] }

const changes = createStore(0)

function savedViews(): readonly SavedView[] {
  const name = savedViewsName(realm())
  const text = readKept('local', name)
  if (text !== last.text) last = { text, views: readKeptList('local', name).filter(isView) }
  return last.views
}

const isView = (view: unknown): view is SavedView =>
  typeof view === 'object' &&
  view !== null &&
  typeof (view as SavedView).name === 'string' &&
  typeof (view as SavedView).query === 'string'

/** Returns the saved views, sorted by name. The component rerenders when they change in any tab. */
export const useSavedViews = (): readonly SavedView[] => useSyncExternalStore(subscribe, savedViews)

function subscribe(listener: () => void): () => void {
  const stop = changes.subscribe(listener)
  addEventListener('storage', listener)
  return () => {
    stop()
    removeEventListener('storage', listener)
  }
}

function write(views: readonly SavedView[]): void {
  const name = savedViewsName(realm())
  if (views.length === 0) forget('local', name)
  else keep('local', name, JSON.stringify(views))
  changes.set(changes.get() + 1)
}

/** Saves a view, replacing any with the same name. Returns whether the browser has stored it. */
export function saveView(view: SavedView): boolean {
  const others = savedViews().filter(({ name }) => name !== view.name)
  if (others.length >= MAX_VIEWS) return false
  write([...others, view].toSorted((one, other) => compareText(one.name, other.name)))
  return savedViews().some(({ name, query }) => name === view.name && query === view.query)
}

/** Deletes a view. Returns a function that restores it, unless its name has been used again since. */
export function deleteView(deleted: SavedView): () => void {
  const without = () => savedViews().filter(({ name }) => name !== deleted.name)
  write(without())
  return () => {
    if (without().length === savedViews().length) saveView(deleted)
  }
}
