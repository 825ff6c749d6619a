import * as z from 'zod/mini'
import {
  emailProblem,
  entityIdProblem,
  headerNameProblem,
  headerValueProblem,
  lineProblem,
  nameProblem,
  plainLineProblem,
  urlProblem,
  type TextProblem,
  type TextRule,
} from './text-rules'
import { millisecondsOf } from './timestamp'

/** An ID of the service: 24 hex digits. Answers may have any text; a path, a filter, and a body accept only this. */
export const id = z.string().check(z.regex(/^[0-9a-f]{24}$/))

/** Returns whether a text is one of the known values. */
export const isOneOf = <Value extends string>(values: readonly Value[], text: string): text is Value =>
  (values as readonly string[]).includes(text)

/** Returns an enum that a later version of the service may extend: an unknown value is kept. */
export function open<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.union([z.enum(values), z.string()]) as z.ZodMiniType<Values[number] | (string & {})>
}

/** Our own rules, which each language can describe. A `custom` issue has one as `params.rule`. */
export type Rule = TextRule | 'date-time' | 'both-triggers' | 'no-trigger'

const rule = <T>(holds: (value: T) => boolean, broken: Rule) =>
  z.refine<T>(holds, { params: { rule: broken } })

/** Returns a schema for texts without a problem. The issue's `params` are the problem. */
const textWithout = (problemOf: (text: string) => TextProblem | null) =>
  z.string().check(
    z.check<string>(({ value, issues }) => {
      const problem = problemOf(value)
      if (problem) issues.push({ code: 'custom', input: value, params: { ...problem }, continue: true })
    }),
  )

/** A single-line text, so that a value in a header or a list cannot inject a second line. */
export const line = textWithout(lineProblem)

/** A single-line text without invisible characters: an ID or a secret. */
export const plainLine = textWithout(plainLineProblem)

/** In code points, as counted by Zod and JSON Schema. */
export const maxNameLength = 100

/** The name of a channel or policy: up to 100 characters, at least one of them visible. */
export const name = textWithout(nameProblem).check(z.maxLength(maxNameLength))

/** A URL that the service posts to: `http` or `https`, with a host. Plain `http` is allowed. */
export const httpUrl = textWithout(urlProblem)

/** An email address. */
export const emailAddress = textWithout(emailProblem)

/** A custom header's name. */
export const headerName = textWithout(headerNameProblem)

/** A custom header's value. */
export const headerValue = textWithout(headerValueProblem).check(z.minLength(1))

/** Custom headers. HTTP allows repeated names, which `isRepeated` detects. */
export const customHeaders = z.array(z.object({ name: headerName, value: headerValue }))

/** Returns whether an earlier header has the same name, ignoring case. */
export function isRepeated(headers: readonly { name: string }[], index: number): boolean {
  const names = headers.map(header => header.name.toLowerCase())
  const name = names[index] ?? ''
  return name !== '' && names.indexOf(name) < index
}

/** The optional ID of an entity, such as a deployment, in a request. */
export const optionalEntityId = z.optional(textWithout(entityIdProblem))

/** The ID of an entity, such as a deployment, in a request. */
export const entityId = textWithout(entityIdProblem).check(z.minLength(1))

/**
 * A time in a request: ISO 8601 with a zone, or `YYYY-MM-DD HH:MM:SS[.ffffff]`, which the service reads as UTC. The
 * vendor's own library writes an offset after either, without a colon.
 */
export const dateTime = z.string().check(rule(isDateTime, 'date-time'))

const dateTimeForm =
  /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)| \d\d:\d\d:\d\d(\.\d+)?([+-]\d\d:?\d\d)?)$/

function isDateTime(text: string): boolean {
  return dateTimeForm.test(text) && millisecondsOf(text) !== null
}

/** A time in an answer, as text: an unparsable time must not make its row unreadable. */
export const timestamp = z.string()

/** Rows that the service returns at most in one call. */
export const MAX_PAGE_SIZE = 1000

/** The window of a list. The service refuses anything outside of these limits (422). */
export const window = z.object({
  offset: z.int().check(z.minimum(0)),
  limit: z.int().check(z.minimum(1), z.maximum(MAX_PAGE_SIZE)),
})

/**
 * Returns the schema of a list's answer. `next` and `previous` are absolute URLs, null at the ends; the counts may be
 * missing.
 */
export function page<Row extends z.core.$ZodType>(row: Row) {
  return z.looseObject({
    count: z.optional(z.int()),
    data: z.array(row),
    next: z.nullable(z.string()),
    previous: z.nullable(z.string()),
    totalCount: z.optional(z.int()),
  })
}

/** Returns a check that spans fields and reports at the field that breaks it, even if other fields are invalid. */
export function crossRule<T extends object>(
  field: keyof T & string,
  broken: Rule,
  holds: (value: T) => boolean,
) {
  return z.refine<T>(value => holds(value), {
    path: [field],
    params: { rule: broken },
    when: payload => typeof payload.value === 'object' && payload.value !== null,
  })
}
