import type * as z from 'zod/mini'
import type { Rule } from '~/contract/common'

/** The form's verdict on a cleaned value: the rule that it breaks, or `ok`. */
type Verdict = Rule | 'too_big' | 'too_small' | 'ok'

/** A kind of value: where it is sent, and the expected verdict on each of many values. */
export interface Kind {
  /** Cleans typed or pasted text as the form's field does. */
  clean: (text: string) => string
  /** The schema of the form, and the request that a value makes. */
  schema: z.ZodMiniType
  url: string
  body: (text: string, policyId: string) => object
  /** The path of the value in the request. */
  path: string
  values: [text: string, verdict: Verdict][]
}

/** A valid ID. */
export const id = '65f1de910700000000000001'
/** Half of a surrogate pair. */
export const half = '\uD83D'

export const ok = (...texts: string[]): Kind['values'] => texts.map(text => [text, 'ok'])
export const broken = (verdict: Verdict, ...texts: string[]): Kind['values'] =>
  texts.map(text => [text, verdict])
