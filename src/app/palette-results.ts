import type { ReactElement } from 'react'
import { foldForSearch } from '~/model/fold-for-search'

/** A line of the command palette. */
export interface PaletteResult {
  /** Unique among all lines. */
  id: string
  kind: 'page' | 'action' | 'channel' | 'policy' | 'event' | 'group' | 'deployment' | 'delivery'
  label: string
  icon: ReactElement
  run: () => void
}

/** The results of a search. */
export interface Found {
  results: readonly PaletteResult[]
  /** Whether results may still be added or replaced. */
  isSearching: boolean
}

/** The maximum number of lines of one kind. */
const MAX_RESULTS = 5

/**
 * Returns the first results: the one whose label is the typed text, then those whose labels begin with it, and among these
 * and the others the shortest labels, which have the least besides the text.
 */
export function closestFirst(results: readonly PaletteResult[], typed: string): PaletteResult[] {
  const text = foldForSearch(typed.trim())
  const distance = ({ label }: PaletteResult) => {
    const name = foldForSearch(label)
    return name === text ? 0 : name.startsWith(text) ? 1 : 2
  }
  return results
    .map(result => ({ result, distance: distance(result) }))
    .toSorted(
      (one, other) => one.distance - other.distance || one.result.label.length - other.result.label.length,
    )
    .slice(0, MAX_RESULTS)
    .map(({ result }) => result)
}
