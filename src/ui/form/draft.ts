import { draftPrefix, forget, keep, readKeptList } from '~/api/device/kept'
import { realm } from '~/api/session/session'

/** What was being typed into a form, kept for this tab so that a reload does not lose it. */
export interface Draft<Values> {
  values: Values
  /** What the form started from. */
  defaults: Values
  /** The fields whose input had to be left out, such as a secret. A draft of an older console doesn't name them. */
  lost?: readonly string[]
}

/** A form can be opened again while what was typed into it before is being sent: each has a draft of its own. */
interface KeptDraft<Values> extends Draft<Values> {
  id: string
  /** Whether it was being sent when it was last stored. */
  isSent?: boolean
}

/** Ids of the drafts that this page is submitting: it checks them, asks about them, or sends them. */
const submitting = new Set<string>()

/** Drafts are for who has typed them: no one else who signs in in this tab sees them. */
const nameOf = (key: string): string => `${draftPrefix}${realm()}.${key}`

const draftsOf = <Values>(key: string) => readKeptList('session', nameOf(key)) as KeptDraft<Values>[]

function keepDrafts<Values>(key: string, drafts: readonly KeptDraft<Values>[]) {
  if (drafts.length === 0) forget('session', nameOf(key))
  else keep('session', nameOf(key), JSON.stringify(drafts))
}

/** The newest draft kept under a key that is not being submitted; null if there is none that can be read. */
export const readDraft = <Values>(key: string): KeptDraft<Values> | null =>
  draftsOf<Values>(key).findLast(({ id }) => !submitting.has(id)) ?? null

/** Keeps the draft of one form, in place of what that form has kept before. */
export function writeDraft<Values>(key: string, id: string, draft: Draft<Values>): void {
  const others = draftsOf<Values>(key).filter(kept => kept.id !== id)
  keepDrafts(key, [...others, { ...draft, id }])
}

/** Forgets the draft of one form: it has been saved or thrown away. */
export const dropDraft = (key: string, id: string): void =>
  keepDrafts(
    key,
    draftsOf(key).filter(kept => kept.id !== id),
  )

/** Doesn't offer a draft while it is submitted; afterwards, unless it was dropped, it is a draft again. */
export async function whileSubmitting<T>(id: string, submit: () => Promise<T>): Promise<T> {
  submitting.add(id)
  try {
    return await submit()
  } finally {
    submitting.delete(id)
  }
}

/** Marks a draft as sent for as long as the call lasts: a page that is left in the meantime cannot say how it ended. */
export async function whileSending<T>(key: string, id: string, send: () => Promise<T>): Promise<T> {
  const mark = (isSent: boolean) =>
    keepDrafts(
      key,
      draftsOf(key).map(kept => (kept.id === id ? { ...kept, isSent } : kept)),
    )
  mark(true)
  try {
    return await send()
  } finally {
    mark(false)
  }
}
