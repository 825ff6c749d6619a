import { foldForSearch, wordsOf } from './fold-for-search'

/** In shorter words, one typo would match too much. */
const MIN_LENGTH = 4

/**
 * Returns a test for texts that contain every word of a typed search, each as typed or with one typo: a letter that is
 * wrong, missing, or extra, or two letters that are swapped. A word may be the beginning of one in the text.
 */
export function nearSearch(typed: string): (text: string) => boolean {
  const wanted = wordsOf(typed).map(foldForSearch)
  return text => {
    const folded = foldForSearch(text)
    const words = folded.split(/[^\p{L}\p{N}]+/u)
    const isNear = (part: string) =>
      part.length >= MIN_LENGTH &&
      words.some(word => [-1, 0, 1].some(by => hasOneTypo(part, word.slice(0, part.length + by))))
    return wanted.every(part => folded.includes(part) || isNear(part))
  }
}

/** Returns whether two texts differ by one letter, or by the order of two. */
function hasOneTypo(one: string, other: string): boolean {
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  let end = 0
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++
  const [typed, meant] = [one.slice(start, one.length - end), other.slice(start, other.length - end)]
  const isSwapped = typed.length === 2 && typed === `${meant[1]}${meant[0]}`
  return isSwapped || Math.max(typed.length, meant.length) <= 1
}
