import { draftPrefix, forget, keep, readKept } from '~/api/kept'
import { realm } from '~/api/session'

/** What was being typed into a form, kept for this tab so that a reload does not lose it. */
export interface Draft<Values> {
  values: Values
  /** What the form started from. */
  defaults: Values
  /** Nothing of it had to be left out, such as a secret. */
  isWhole: boolean
}

/** Drafts are for who has typed them: nobody else who signs in in this tab sees them. */
const nameOf = (key: string): string => `${draftPrefix}${realm()}.${key}`

/** The draft kept under a key, if there is one that can be read. */
export function readDraft<Values>(key: string): Draft<Values> | null {
  try {
    return JSON.parse(readKept('session', nameOf(key)) ?? 'null') as Draft<Values> | null
  } catch {
    return null
  }
}

/** Keeps a draft. */
export const writeDraft = <Values>(key: string, draft: Draft<Values>): void =>
  keep('session', nameOf(key), JSON.stringify(draft))

/** Forgets a draft: it has been saved or thrown away. */
export const dropDraft = (key: string): void => forget('session', nameOf(key))
