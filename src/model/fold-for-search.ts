/** Invisible characters, which are not typed either: joiners, soft hyphens, direction marks. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu

/**
 * Folds a text for comparison in searches: without differences of case, of width (`ｶﾞｲﾄﾞ` and `ガイド`), or of the
 * encoding of accents. The accents themselves are kept, as in the service's search.
 */
export function foldForSearch(text: string): string {
  const compatible = text.normalize('NFKC')
  // Uppercase first, which unifies several lowercase forms: `ß` and `ss`, `ς` and `σ`.
  const upper = compatible.toLowerCase().toUpperCase()
  const folded = upper.toLowerCase().replaceAll('ς', 'σ').replaceAll('i\u0307', 'i')
  return folded.replaceAll(invisible, '').normalize('NFKC')
}

/**
 * Returns a test whether a text contains the typed one, ignoring surrounding spaces. Every text contains an empty one.
 */
export function searchFor(typed: string): (text: string) => boolean {
  const wanted = foldForSearch(typed.trim())
  return text => foldForSearch(text).includes(wanted)
}
