import { bodiesHave, bodyMatch, bodyWord, type BodyMatch } from '~/model/body-search'
import type { DeliverySummary } from '~/model/delivery-summary'
import { foldForSearch, wordsOf } from '~/model/fold-for-search'
import { remembered } from '~/model/remembered'
import type { DeliveryNames } from './delivery-names'

/** Returns a test for rows that contain every typed word in what they show, their IDs, bodies, or headers. */
export function textTest(typed: string, names: DeliveryNames): (row: DeliverySummary) => boolean {
  const words = wordsOf(typed)
  if (words.length === 0) return () => true
  const missingIn = missingTest(words, names)
  // Rows that lack the same words share one list of words to find in bodies.
  const wordsOfBits = remembered((missing: number) => chosen(words, missing).map(bodyWord))
  return row => {
    const missing = missingIn(row)
    return missing === 0 || (row.bodies !== undefined && bodiesHave(row.bodies, wordsOfBits(missing)))
  }
}

/**
 * Returns a function that finds the typed text in a row's bodies and headers; null if what the row shows already contains it, or if
 * nothing does.
 */
export function bodyMatches(typed: string, names: DeliveryNames): (row: DeliverySummary) => BodyMatch | null {
  const words = wordsOf(typed)
  const missingIn = missingTest(words, names)
  return row => {
    if (words.length === 0 || row.bodies === undefined) return null
    const missing = chosen(words, missingIn(row)).map(bodyWord)
    if (missing.length === 0 || !bodiesHave(row.bodies, missing)) return null
    // A match of the whole text is better than one of a single word.
    return bodyMatch(row.bodies, [bodyWord(typed.trim()), ...missing])
  }
}

const chosen = (words: readonly string[], bits: number) => words.filter((_, index) => bits & (1 << index))

/**
 * Returns a function that finds which of the words, as bits, are neither in what a row shows nor in its IDs. Names and
 * events are few, so each is checked only once.
 */
function missingTest(words: readonly string[], names: DeliveryNames): (row: DeliverySummary) => number {
  const wanted = words.map(foldForSearch)
  const all = 2 ** wanted.length - 1
  const inFolded = (text: string) =>
    wanted.reduce((bits, word, index) => (text.includes(word) ? bits | (1 << index) : bits), 0)
  const inText = remembered((text: string) => inFolded(foldForSearch(text)))
  const inChannel = remembered((id: string) => inFolded(id) | inText(names.channels?.get(id) ?? ''))
  const inPolicy = remembered((id: string) => inFolded(id) | inText(names.policies?.get(id) ?? ''))
  const inEvent = remembered((id: string) => inText(id) | inText(names.events?.get(id) ?? ''))
  // Otherwise, a few digits would match most status codes.
  const inCode = remembered((code: string) =>
    wanted.reduce((bits, word, index) => (word === code ? bits | (1 << index) : bits), 0),
  )
  return row => {
    const { id, policyId, channelId, about, entityId, entityName, host, code } = row
    const event = names.eventOf(row)
    const found =
      inFolded(id) |
      inChannel(channelId) |
      inPolicy(policyId) |
      inCode(code) |
      (about === null || about.kind === 'event' ? 0 : inText(about.text)) |
      (event === null ? 0 : inEvent(event)) |
      (entityId === null ? 0 : inFolded(entityId)) |
      (entityName === null ? 0 : inText(entityName)) |
      (host === null ? 0 : inText(host))
    return all & ~found
  }
}
