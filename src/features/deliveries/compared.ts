/** The parameter of the URL that names the attempt to compare with. */
export const comparedParam = 'compare'

/** Returns the query of a URL for another notification, none of whose attempts is compared yet. */
export function withoutComparison(search: string): string {
  const params = new URLSearchParams(search)
  if (!params.has(comparedParam)) return search
  params.delete(comparedParam)
  return params.size > 0 ? `?${params}` : ''
}
