/**
 * Returns a function that finds the event that an email's subject or a message's text is about: the event whose label
 * it contains as whole words. If several match, the longest label wins. Null if none match, or if several events share
 * the label.
 */
export function eventOfText(labels: ReadonlyMap<string, string>): (text: string) => string | null {
  const idsOf = new Map<string, string[]>()
  for (const [id, label] of labels) if (label !== '') idsOf.set(label, [...(idsOf.get(label) ?? []), id])
  const longestFirst = [...idsOf].toSorted(([one], [other]) => other.length - one.length)
  return text => {
    const ids = longestFirst.find(([label]) => hasWords(text, label))?.[1] ?? []
    return ids.length === 1 ? (ids[0] ?? null) : null
  }
}

/** Returns whether a text contains others as whole words. */
function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!isLetter(text[at - 1]) && !isLetter(text[at + words.length])) return true
  return false
}

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character)
