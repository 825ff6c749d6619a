/** Not seen, so not typed either: joiners, soft hyphens, direction marks. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu

/**
 * A text as searches compare it: without differences of case, of width (`ｶﾞｲﾄﾞ` and `ガイド`), or of how accents are
 * encoded. Accents themselves count, as they do for the service.
 */
export function foldForSearch(text: string): string {
  const compatible = text.normalize('NFKC')
  // Through the upper case, which has one form of what the lower case has several: `ß` and `ss`, `ς` and `σ`.
  const upper = compatible.toLowerCase().toUpperCase()
  const folded = upper.toLowerCase().replaceAll('ς', 'σ').replaceAll('i\u0307', 'i')
  return folded.replaceAll(invisible, '').normalize('NFKC')
}

/** A test for whether a text contains what was typed, surrounding spaces aside. Everything contains an empty text. */
export function searchFor(typed: string): (text: string) => boolean {
  const wanted = foldForSearch(typed.trim())
  return text => foldForSearch(text).includes(wanted)
}
