import { useSyncExternalStore } from 'react'
import { savedViewsName } from '~/api/device/kept'
import { keptList } from '~/api/device/kept-list'
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

const isView = (view: unknown): view is SavedView =>
  typeof view === 'object' &&
  view !== null &&
  typeof (view as SavedView).name === 'string' &&
  typeof (view as SavedView).query === 'string'

const kept = keptList(
  () => savedViewsName(realm()),
  (list): readonly SavedView[] => list.filter(isView),
)

/** Returns the saved views, sorted by name. The component rerenders when they change in any tab. */
export const useSavedViews = (): readonly SavedView[] => useSyncExternalStore(kept.subscribe, kept.get)

/** Saves a view, replacing any with the same name. Returns whether it was saved, or why not. */
export function saveView(view: SavedView): 'saved' | 'too-many' | 'not-stored' {
  const others = kept.get().filter(({ name }) => name !== view.name)
  if (others.length >= MAX_VIEWS) return 'too-many'
  kept.set([...others, view].toSorted((one, other) => compareText(one.name, other.name)))
  const isStored = kept.get().some(({ name, query }) => name === view.name && query === view.query)
  return isStored ? 'saved' : 'not-stored'
}

/** Deletes a view. Returns a function that restores it, unless its name has been used again since. */
export function deleteView(deleted: SavedView): () => void {
  const without = () => kept.get().filter(({ name }) => name !== deleted.name)
  kept.set(without())
  return () => {
    if (without().length === kept.get().length) saveView(deleted)
  }
}
