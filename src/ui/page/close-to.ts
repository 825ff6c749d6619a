import { useEffect } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom'
import { pageOf } from '~/paths'

/** Addresses of this tab's history by their position in it, as far as this page has been there. */
const entries = new Map<number, string>()

/** The position in the history, which the router keeps in its state; undefined where it keeps none. */
const position = () => (history.state as { idx?: number } | null)?.idx

/** Notes the addresses that are gone through, for `useCloseTo`. */
export function useEntries(): void {
  const entry = useLocation()
  useEffect(() => {
    const index = position()
    if (index !== undefined) entries.set(index, entry.pathname + entry.search)
  }, [entry])
}

/**
 * Closes a form that has an address of its own, and leads to the page below it. The form's entry in the history is
 * gone then: Back does not open it again.
 */
export function useCloseTo(): (address: string) => void {
  const navigate = useNavigate()
  return address => {
    const index = position()
    const isBefore = index !== undefined && entries.get(index - 1) === address
    void (isBefore ? navigate(-1) : navigate(address, { replace: true }))
  }
}

/**
 * Returns what closes a form over a list: it leads to where its link asks to come back to, otherwise back to the list,
 * and keeps its filters. `own` are the parameters of the form, which stand next to the filters in the URL.
 */
export function useCloseToList(list: string, own: readonly string[]): () => void {
  const closeTo = useCloseTo()
  const [params] = useSearchParams()
  return () => {
    const filters = new URLSearchParams(params)
    for (const name of own) filters.delete(name)
    closeTo(returnAddress(params) ?? addressOf(list, filters))
  }
}

/** An address with its query, if there is any. */
export const addressOf = (pathname: string, query: URLSearchParams): string =>
  query.size > 0 ? `${pathname}?${query}` : pathname

/** The address that a link asks to come back to. Only one of this console is followed. */
export function returnAddress(query: URLSearchParams): string | null {
  return pageOf(query.get('returnTo') ?? '')
}
