const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The last index at or before `index` at which a text can be cut without splitting what is read as one character. */
export function cutBefore(text: string, index: number): number {
  if (index <= 0) return 0
  return segmenter.segment(text).containing(index)?.index ?? text.length
}

/** A text's length as the API counts it: in code points (JSON Schema's `maxLength`), so that an emoji is one. */
export function lengthOf(text: string): number {
  let length = 0
  for (const _ of text) length += 1
  return length
}

/** As much of a text as fits into `max` code points: letters with their accents, flags and emoji stay whole. */
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
