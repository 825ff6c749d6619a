import type * as z from 'zod/mini'
import type { Rule } from '~/contract/common'

/** What the form says of a value, once it has cleaned it: the rule that is broken, or that it is fine. */
type Verdict = Rule | 'too_big' | 'too_small' | 'ok'

/** A kind of value: where it stands, and the verdict on each of many. */
export interface Kind {
  /** As the form's field cleans what is typed or pasted. */
  clean: (text: string) => string
  /** The schema of the form, and the request that a value makes. */
  schema: z.ZodMiniType
  url: string
  body: (text: string, policyId: string) => object
  /** Where the value stands in the request. */
  path: string
  values: [text: string, verdict: Verdict][]
}

/** An id that is valid. */
export const id = '65f1de910700000000000001'
/** Half of a surrogate pair. */
export const half = '\uD83D'

export const ok = (...texts: string[]): Kind['values'] => texts.map(text => [text, 'ok'])
export const broken = (verdict: Verdict, ...texts: string[]): Kind['values'] =>
  texts.map(text => [text, verdict])
