import type { ReactElement } from 'react'
import { foldForSearch } from '~/model/fold-for-search'

/** A line of the command palette. */
export interface PaletteResult {
  /** No other line has it. */
  id: string
  kind: 'page' | 'action' | 'channel' | 'policy' | 'event' | 'group' | 'deployment' | 'delivery'
  label: string
  icon: ReactElement
  run: () => void
}

/** Lines that are searched for. */
export interface Found {
  results: readonly PaletteResult[]
  /** More may follow, or others instead. */
  isSearching: boolean
}

/** The maximum number of lines of one kind. */
const MAX_RESULTS = 5

/** Returns the first results, the one whose label is the typed text first, then those whose labels begin with it. */
export function closestFirst(results: readonly PaletteResult[], typed: string): PaletteResult[] {
  const text = foldForSearch(typed.trim())
  const distance = ({ label }: PaletteResult) => {
    const name = foldForSearch(label)
    return name === text ? 0 : name.startsWith(text) ? 1 : 2
  }
  return results
    .map(result => ({ result, distance: distance(result) }))
    .toSorted((one, other) => one.distance - other.distance)
    .slice(0, MAX_RESULTS)
    .map(({ result }) => result)
}
