import { expect, onTestFinished } from 'vitest'
import { createChannel } from '~/contract/channels'
import type { Answer, Input, Operation } from '~/contract/operation'
import { createPolicy } from '~/contract/policies'
import { startServer, type ServerOptions } from '~mocks/hosts/server'
import { misfits } from './reference'

/** An answer: the body is parsed, undefined where there is none. */
interface Reply {
  status: number
  headers: Headers
  body: unknown
}

interface CallOptions {
  /** The whole `Authorization` header; an administrator's by default. */
  authorization?: string
  /** Sent as it is, instead of a body as JSON. */
  text?: string
  headers?: Record<string, string>
}

/** Where a test's clock begins. */
export const start = Date.parse('2026-03-02T09:00:00Z')

/**
 * The mock over HTTP with a clock of its own, until the test ends. Each answer is held against the reference:
 * a success field by field, and any body for its exact content type.
 */
export async function startService(options: Partial<ServerOptions> = {}) {
  let now = start
  const clock = () => now
  const server = await startServer({ port: 0, host: '127.0.0.1', seed: 'empty', clock, ...options })
  onTestFinished(() => server.close())

  /** Calls an address as it is given. */
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

  /** Calls an operation, which has to succeed and to answer as the reference says. */
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
    // The contract's own types, for what the reference has just been held against.
    return body as Answer<O>
  }

  return {
    url: server.url,
    call,
    ask,
    /** Lets time pass, and does what is due by then. */
    async pass(seconds: number) {
      now += seconds * 1000
      await server.tick()
    },
  }
}
export type Service = Awaited<ReturnType<typeof startService>>

/** The address of a call, query included. */
function addressOf(operation: Operation, input: object): string {
  const { path = {}, query = {} }: { path?: Record<string, string>; query?: Record<string, unknown> } = input
  const given = Object.entries(query).map(([name, value]) => [name, String(value)])
  const search = new URLSearchParams(given).toString()
  const pathname = operation.url.replaceAll(/:(\w+)/g, (_, name: string) => path[name] ?? '')
  return search ? `${pathname}?${search}` : pathname
}

/** A window that holds all that a test makes. */
export const window = { offset: 0, limit: 100 }

/** The 422 body of wrong fields. */
export const fields = (errors: object) => ({ message: 'Invalid field data', errors })

export const unknownId = 'ffffffffffffffffffffffff'

/** Makes a webhook; its id. */
export async function makeWebhook({ ask }: Service, more: object = {}): Promise<string> {
  const draft = { channelType: 'Webhook', name: 'Hook', payloadUrl: 'https://hooks.example/in' } as const
  const { id } = await ask(createChannel, { body: { ...draft, ...more } })
  return id
}

/** Makes a policy on a channel; its id. */
export async function makePolicy({ ask }: Service, channelId: string, more: object = {}): Promise<string> {
  const eventType = 'model_deployments.service_health_red'
  const { id } = await ask(createPolicy, { body: { name: 'Red', channelId, eventType, ...more } })
  return id
}
