/** Invisible characters, which are not typed either: joiners, soft hyphens, direction marks. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu

/**
 * Folds a text for comparison in searches: without differences of case, of width (`ｶﾞｲﾄﾞ` and `ガイド`), or of the
 * encoding of accents. The accents themselves are kept, as in the service's search.
 */
export function foldForSearch(text: string): string {
  if (isAscii(text)) return text.toLowerCase()
  const compatible = text.normalize('NFKC')
  // Uppercase first, which unifies several lowercase forms: `ß` and `ss`, `ς` and `σ`.
  const upper = compatible.toLowerCase().toUpperCase()
  const folded = upper.toLowerCase().replaceAll('ς', 'σ').replaceAll('i\u0307', 'i')
  return folded.replaceAll(invisible, '').normalize('NFKC')
}

const isAscii = (text: string) => /^[\0-\x7f]*$/.test(text)

/** A word, or a phrase in double quotes of any kind. The closing quote of the last phrase may be missing. */
const word = /["“”＂]([^"“”＂]*)(?:["“”＂](?=\s|$)|$)|\S+/gu

/** A text with at least this number of words was probably pasted, and is searched for as it is. */
const MAX_WORDS = 30

/** Punctuation that ends a word of a sentence. The name that is searched for may have it elsewhere, or not at all. */
const ending = /(?<=[\p{L}\p{N}])[:;,.!?：；，。、！？]+$/u

/** Returns the words of a typed search, without the punctuation after them. Words in double quotes form one phrase. */
export function wordsOf(typed: string): string[] {
  const words = [...typed.matchAll(word)].map(
    ([whole, phrase]) => phrase?.trim() ?? whole.replace(ending, ''),
  )
  const unique = [...new Set(words)].filter(text => text !== '')
  return unique.length > MAX_WORDS ? [typed.trim()] : unique
}

/** Returns a test for texts that together contain every word of a typed search. An empty search matches any texts. */
export function searchFor(typed: string): (...texts: readonly string[]) => boolean {
  const wanted = wordsOf(typed).map(foldForSearch)
  return (...texts) => {
    const folded = texts.map(foldForSearch)
    return wanted.every(part => folded.some(text => text.includes(part)))
  }
}

/**
 * Returns a test for texts that contain the typed text as it is, ignoring surrounding spaces, as the service's search
 * does.
 */
export function containing(typed: string): (text: string) => boolean {
  const wanted = foldForSearch(typed.trim())
  return text => foldForSearch(text).includes(wanted)
}

/** A search divided between the service and the console. */
interface SharedSearch {
  /** The longest word, which the service searches for; undefined if there are no words. */
  served: string | undefined
  /** Tests a name for the other words; null if there are none. */
  hasRest: ((name: string) => boolean) | null
}

/** Divides a typed search between the service, which can search for only one text, and the console. */
export function sharedSearch(typed: string): SharedSearch {
  const [served, ...rest] = wordsOf(typed).toSorted((one, other) => other.length - one.length)
  if (rest.length === 0) return { served, hasRest: null }
  const wanted = rest.map(foldForSearch)
  return { served, hasRest: name => wanted.every(part => foldForSearch(name).includes(part)) }
}
