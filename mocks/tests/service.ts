import { expect, onTestFinished } from 'vitest'
import { createChannel } from '~/contract/channels'
import type { Answer, Input, Operation } from '~/contract/operation'
import { createPolicy } from '~/contract/policies'
import { millisecondsOf } from '~/contract/timestamp'
import { startServer, type ServerOptions } from '~mocks/hosts/server'
import { misfits } from './reference'

/** An answer, with its parsed body, or undefined without one. */
interface Reply {
  status: number
  headers: Headers
  body: unknown
}

interface CallOptions {
  /** The whole `Authorization` header; an administrator's by default. */
  authorization?: string
  /** A raw text to send instead of a JSON body. */
  text?: string
  headers?: Record<string, string>
}

/** The start time of a test's clock. */
export const start = millisecondsOf('2026-03-02T09:00:00Z') ?? 0

/**
 * Starts the mock over HTTP with its own clock, until the test ends. Each answer is compared to the reference:
 * a success field by field, and any body for its exact content type.
 */
export async function startService(options: Partial<ServerOptions> = {}) {
  let now = start
  const clock = () => now
  const server = await startServer({ port: 0, host: '127.0.0.1', seed: 'empty', clock, ...options })
  onTestFinished(() => server.close())

  /** Calls an address verbatim. */
  async function call(method: string, path: string, body?: unknown, more: CallOptions = {}): Promise<Reply> {
    const { authorization = 'Token demo-token', headers } = more
    const text = more.text ?? (body === undefined ? undefined : JSON.stringify(body))
    const response = await fetch(new URL(path, server.url), {
      method,
      headers: { Authorization: authorization, 'Content-Type': 'application/json', ...headers },
      redirect: 'manual',
      ...(text !== undefined && { body: text }),
    })
    const answer = await response.text()
    const parsed: unknown = answer === '' ? undefined : JSON.parse(answer)
    if (answer !== '') expect(response.headers.get('Content-Type')).toBe('application/json')
    return { status: response.status, headers: response.headers, body: parsed }
  }

  /** Calls an operation, which must succeed and answer as documented in the reference. */
  async function ask<O extends Operation>(
    operation: O,
    input: Input<O> & object,
    more?: CallOptions,
  ): Promise<Answer<O>> {
    const path = addressOf(operation, input)
    const { body: draft }: { body?: unknown } = { ...input }
    const { status, body } = await call(operation.method, path, draft, more)
    expect([path, status, body]).toEqual([path, operation.status, body])
    const { pathname } = new URL(path, server.url)
    if (operation.resource !== 'mock') expect(misfits(operation.method, pathname, status, body)).toEqual([])
    // The body was just compared to the reference, so it has the contract's type.
    return body as Answer<O>
  }

  return {
    url: server.url,
    call,
    ask,
    /** Advances the clock, and runs the jobs that are due by then. */
    async pass(seconds: number) {
      now += seconds * 1000
      await server.tick()
    },
  }
}
export type Service = Awaited<ReturnType<typeof startService>>

/** Returns the address of a call, including its query. */
function addressOf(operation: Operation, input: object): string {
  const { path = {}, query = {} }: { path?: Record<string, string>; query?: Record<string, unknown> } = input
  const given = Object.entries(query).map(([name, value]) => [name, String(value)])
  const search = new URLSearchParams(given).toString()
  const pathname = operation.url.replaceAll(/:(\w+)/g, (_, name: string) => path[name] ?? '')
  return search ? `${pathname}?${search}` : pathname
}

/** A window that contains everything that a test creates. */
export const window = { offset: 0, limit: 100 }

/** Returns the 422 body of invalid fields. */
export const fields = (errors: object) => ({ message: 'Invalid field data', errors })

export const unknownId = 'ffffffffffffffffffffffff'

/** Creates a webhook. Returns its ID. */
export async function makeWebhook({ ask }: Service, more: object = {}): Promise<string> {
  const draft = { channelType: 'Webhook', name: 'Hook', payloadUrl: 'https://hooks.example/in' } as const
  const { id } = await ask(createChannel, { body: { ...draft, ...more } })
  return id
}

/** Creates a policy for a channel. Returns its ID. */
export async function makePolicy({ ask }: Service, channelId: string, more: object = {}): Promise<string> {
  const eventType = 'model_deployments.service_health_red'
  const { id } = await ask(createPolicy, { body: { name: 'Red', channelId, eventType, ...more } })
  return id
}
