import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { createChannel, getChannel, updateChannel } from '~/contract/channels'
import { sendRemoteEvent } from '~/contract/events'
import type { Operation } from '~/contract/operation'
import { operations } from '~/contract/operations'
import { withoutNulls } from '~mocks/http/nulls'
import { fields, makeWebhook, startService } from './service'

/** Returns the names of the optional properties of a body. */
const optionalOf = ({ body }: Operation) =>
  Object.entries((body as z.ZodMiniObject | undefined)?._zod.def.shape ?? {})
    .filter(([, schema]) => (schema as z.ZodMiniType).safeParse(undefined).success)
    .map(([name]) => name)

const bodies: Operation[] = Object.values(operations).filter(operation => optionalOf(operation).length > 0)

test.each(bodies)('$id treats null in each optional property of its body as missing', operation => {
  const nulls = Object.fromEntries(optionalOf(operation).map(name => [name, null]))
  const schema = operation.body as z.ZodMiniType
  const issuesOf = (value: unknown) => schema.safeParse(withoutNulls(schema, value)).error?.issues
  expect(issuesOf(nulls)).toEqual(issuesOf({}))
})

test('nulls are removed from nested objects and lists, and kept where they have a meaning', () => {
  const item = z.object({ a: z.optional(z.string()), b: z.nullable(z.string()), c: z.nullish(z.string()) })
  const schema = z.object({
    list: z.optional(z.array(item)),
    one: z.optional(item),
    any: z.optional(z.unknown()),
  })
  const nulls = { a: null, b: null, c: null }
  expect(withoutNulls(schema, { list: [nulls, null], one: nulls, any: null, unknown: null })).toEqual({
    list: [{ b: null, c: null }, null],
    one: { b: null, c: null },
    any: null,
    unknown: null,
  })
})

test('a body of the vendor’s library, which sends null for unused properties, is accepted', async () => {
  const { call } = await startService()
  const body = {
    eventType: 'serviceHealthChangeRed',
    timestamp: '2026-03-02 08:59:00.000000+0000',
    title: null,
    message: null,
    deploymentId: null,
    orgId: null,
    predictionRequestData: null,
    data: { newModelId: null, oldModelId: null, reason: null },
  }
  expect((await call('POST', sendRemoteEvent.url, body)).status).toBe(201)
})

test('null does not change a channel, and is refused as missing in a required property', async () => {
  const service = await startService()
  const path = { channelId: await makeWebhook(service, { secretToken: 'secret' }) }
  const before = await service.ask(getChannel, { path })
  const address = updateChannel.url.replace(':channelId', path.channelId)
  const changes = { name: 'Renamed', secretToken: null, payloadUrl: null, customHeaders: null }
  expect((await service.call('PUT', address, changes)).status).toBe(204)
  const after = await service.ask(getChannel, { path })
  expect(after).toEqual({ ...before, name: 'Renamed', updatedAt: after.updatedAt })
  const draft = { channelType: 'Webhook', name: null, payloadUrl: null }
  const { status, body } = await service.call('POST', createChannel.url, draft)
  expect([status, body]).toEqual([422, fields({ name: 'must be text', payloadUrl: 'is required' })])
})
