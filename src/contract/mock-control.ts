import * as z from 'zod/mini'
import { operation } from './operation'

/** The mock's data sets. */
export const dataSets = ['everyday', 'empty', 'large', 'incident'] as const
export type DataSet = (typeof dataSets)[number]

/** A mail or post that the mock recorded instead of sending it. */
const sent = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.enum(['mail', 'post']),
  /** An address or a URL. */
  to: z.string(),
  subject: z.string(),
  body: z.string(),
  /** The code of a verification mail. */
  code: z.optional(z.string()),
})
export type Sent = z.output<typeof sent>

export const getOutbox = operation({
  id: 'mock.outbox',
  resource: 'mock',
  method: 'GET',
  url: '/__mock/outbox',
  status: 200,
  answer: z.object({ seed: z.enum(dataSets), data: z.array(sent) }),
})

/** Resets all state to a data set, or to the current one if none is named. */
export const resetMock = operation({
  id: 'mock.reset',
  resource: 'mock',
  method: 'POST',
  url: '/__mock/reset',
  status: 204,
  body: z.object({ seed: z.optional(z.enum(dataSets)) }),
})

/** Headers that a fault may set: those that clients read, but none that affect a browser's later requests. */
const faultHeaders = ['Content-Type', 'Date', 'Retry-After', 'WWW-Authenticate', 'X-Request-Id'] as const
const headerValue = z.string().check(
  z.maxLength(1000),
  z.refine(text => /^[\x20-\x7e]*$/.test(text)),
)

/** Makes the next calls of an operation fail: with a status, a delay, a broken connection, or a broken answer. */
export const fault = z.object({
  /** An operation's ID, or `*` for any. */
  operation: z.string(),
  status: z.optional(z.int().check(z.minimum(200), z.maximum(599))),
  body: z.optional(z.unknown()),
  headers: z.optional(z.partialRecord(z.enum(faultHeaders), headerValue)),
  /** At most a minute, which is longer than clients wait. */
  delayMs: z.optional(z.int().check(z.minimum(0), z.maximum(60_000))),
  network: z.optional(z.boolean()),
  /** Whether the connection ends in the middle of the answer. */
  isCut: z.optional(z.boolean()),
  times: z._default(z.int().check(z.minimum(1)), 1),
})
export type Fault = z.output<typeof fault>

export const addFault = operation({
  id: 'mock.faults',
  resource: 'mock',
  method: 'POST',
  url: '/__mock/faults',
  status: 204,
  body: fault,
})

/** Makes everything that is still to happen, such as retries, happen now. */
export const settleMock = operation({
  id: 'mock.settle',
  resource: 'mock',
  method: 'POST',
  url: '/__mock/settle',
  status: 204,
})
