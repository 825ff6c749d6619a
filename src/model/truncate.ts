import { lazily } from './lazily'

// Browsers load data for it, which takes milliseconds.
const segmenter = lazily(() => new Intl.Segmenter(undefined, { granularity: 'grapheme' }))

/** Returns the last index at or before `index` at which a text can be cut without splitting a grapheme. */
export function cutBefore(text: string, index: number): number {
  if (index <= 0) return 0
  return segmenter().segment(text).containing(index)?.index ?? text.length
}

/** Returns a text's length in code points, which the API counts (JSON Schema's `maxLength`). An emoji counts as one. */
export function lengthOf(text: string): number {
  let length = 0
  for (const _ of text) length += 1
  return length
}

/** Returns the beginning of a text within `max` code points, without splitting accented letters, flags, or emoji. */
export function truncate(text: string, max: number): string {
  if (text.length <= max) return text
  let end = 0
  let length = 0
  for (const character of text) {
    if (length === max) return text.slice(0, cutBefore(text, end))
    length += 1
    end += character.length
  }
  return text
}
