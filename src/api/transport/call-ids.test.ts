import { HttpResponse } from 'msw'
import { describe, expect, test } from 'vitest'
import type * as z from 'zod/mini'
import { operations } from '~/contract/operations'
import { call } from './call'
import { answering, get, list, pageWith, path, remove, startThings } from './test-things'

startThings()

describe('a call with an invalid ID fails as missing without a request:', () => {
  const valid = path.thingId
  const invalid = [
    '',
    '.',
    '..',
    '%2e%2e',
    'a/b',
    'a\\b',
    '..;',
    '../users',
    `../${valid}`,
    `${valid}/..`,
    `${valid}0`,
    valid.slice(1),
    valid.toUpperCase(),
    // Full-width and Arabic digits are digits too, but not of an id.
    valid.replaceAll('0', '０'),
    valid.replaceAll('0', '٠'),
    `${valid}\n`,
    `\n${valid}`,
    `${valid}\0`,
    ` ${valid}`,
    `${valid}?a=b`,
    `${valid}#c`,
    'new',
    '__proto__',
  ]

  test.each(invalid)('%j', async text => {
    const requests = answering(() => HttpResponse.json({ id: 'a' }))
    const missing = { kind: 'missing', status: 0, fields: {}, isUnsure: false }
    await expect(call(get, { path: { ...path, thingId: text } })).rejects.toMatchObject({
      ...missing,
      operation: 'things.retrieve',
    })
    await expect(call(get, { path: { ...path, groupId: text } })).rejects.toMatchObject(missing)
    await expect(call(remove, { path: { thingId: text } })).rejects.toMatchObject({
      ...missing,
      operation: 'things.delete',
      isWrite: true,
    })
    expect(requests).toEqual([])
  })

  test.each(invalid)('a list narrowed by %j has no rows', async groupId => {
    const requests = answering(() => HttpResponse.json(pageWith({ id: 'a', size: 1 })))
    const answer = await call(list, { query: { offset: 0, groupId } })
    expect(answer).toEqual(pageWith())
    expect(requests).toEqual([])
  })

  test('every ID in a path or a query of the API is checked', () => {
    const parameters = Object.values(operations).flatMap(({ path: inPath, query }) =>
      [inPath, query].flatMap(schema => Object.entries((schema as z.ZodMiniObject | undefined)?.shape ?? {})),
    )
    const unchecked = parameters
      .filter(([name, schema]) => name.endsWith('Id') && (schema as z.ZodMiniType).safeParse('..').success)
      .map(([name]) => name)
    // An entity may have any ID, and the console never sends the ID of an organization.
    expect(unchecked).toEqual(['entityId', 'orgId'])
  })
})
