import { expect, test } from 'vitest'
import { bodiesHave, bodyMatch, searchedBodies, bodyWord } from './body-search'

const bodies = (request: string, response = '', url: string | null = null) =>
  searchedBodies(request, response, url)

const matchOf = (kept: ReturnType<typeof bodies>, text: string) => bodyMatch(kept, [bodyWord(text)])

test('a text is found in the request first, then in the response, in any case', () => {
  expect(matchOf(bodies('{"name": "Customer Churn"}', 'churn'), 'churn')).toEqual({
    part: 'request',
    excerpt: '…tomer Churn"}',
  })
  expect(matchOf(bodies('{}', '{"error":"invalid_token"}'), 'invalid_token')?.part).toBe('response')
  expect(matchOf(bodies('{}', '{}'), 'churn')).toBeNull()
})

test('the excerpt of a long body is one line around the match', () => {
  const body = `${'a'.repeat(100)}\n  "performer_uid": "65f0"${'b'.repeat(100)}`
  expect(matchOf(bodies(body), 'performer_uid')?.excerpt).toBe(
    `…${'a'.repeat(2)} "performer_uid": "65f0"${'b'.repeat(51)}…`,
  )
})

test('the excerpt splits no character', () => {
  const body = `🔔${'a'.repeat(5)}churn${'b'.repeat(59)}🔔🔔`
  expect(matchOf(bodies(body), 'churn')?.excerpt).not.toMatch(/\p{Surrogate}/u)
})

test('the secret part of a URL is not in the excerpt', () => {
  const body = '{"callback": "https://hooks.example/in/s3cret?token=k3y"}'
  const kept = bodies(body, '', 'https://hooks.example/in/s3cret?token=k3y')
  expect(matchOf(kept, 'hooks.example')?.excerpt).toContain('hooks.example/in/•••')
  expect(matchOf(kept, 's3cret')).toEqual({ part: 'request', excerpt: '•••' })
})

test('only the beginning of a very long body is searched', () => {
  const kept = bodies('x'.repeat(1_000_000))
  expect(kept.request).toHaveLength(10_000)
  expect(bodiesHave(kept, [bodyWord('x')])).toBe(true)
  expect([kept.isCut, bodies('x').isCut]).toEqual([true, false])
})

const has = (kept: ReturnType<typeof bodies>, ...words: string[]) => bodiesHave(kept, words.map(bodyWord))

test('a text is found in any normalization form, and with JSON escapes', () => {
  for (const body of ['caf\u00e9 noir', 'cafe\u0301 noir', String.raw`{"name":"caf\u00E9 noir"}`])
    for (const typed of ['caf\u00e9', 'cafe\u0301', 'CAF\u00c9']) expect(has(bodies(body), typed)).toBe(true)
  expect(has(bodies(String.raw`{"name":"\u30c7\u30d7\u30ed\u30a4"}`), 'デプロイ')).toBe(true)
})

test('words may be in different bodies', () => {
  expect(has(bodies('{"name":"Customer churn"}', 'invalid_token'), 'token', 'churn')).toBe(true)
  expect(has(bodies('{"name":"Customer churn"}', 'invalid_token'), 'token', 'red')).toBe(false)
})

test('a body is searched both as sent and decoded, and the excerpt contains the match', () => {
  const json = JSON.stringify({ text: 'say "hi"\nto both/all 🔔 100%' })
  const escaped = json.replaceAll('/', String.raw`\/`)
  const form = new URLSearchParams({ payload: json }).toString()
  for (const body of [json, escaped, form])
    for (const typed of ['say "hi"', 'both/all 🔔', '100%']) {
      expect(has(bodies(body), typed)).toBe(true)
      expect(matchOf(bodies(body), typed)?.excerpt).toContain(typed)
    }
  expect(matchOf(bodies(form), 'payload=')?.excerpt).toBe('…payload=…')
  expect(matchOf(bodies(escaped), String.raw`both\/all`)?.excerpt).toContain(String.raw`both\/all`)
})

test('a form that was cut in the middle of a letter can be searched', () => {
  const form = `payload=${'%C3%A9'.repeat(4000)}`
  expect(has(bodies(form), 'ééé')).toBe(true)
})

test('the excerpt of an encoded body contains no secret', () => {
  const url = 'https://hooks.example/in/s3cret?token=k3y'
  const json = JSON.stringify({ callback: url, name: 'Churn' })
  for (const body of [
    new URLSearchParams({ payload: json }).toString(),
    json.replaceAll('/', String.raw`\/`),
  ])
    for (const typed of ['callback', 'hooks.example', 'churn', 'payload', '%22', String.raw`\/`])
      expect(matchOf(bodies(body, '', url), typed)?.excerpt ?? '').not.toMatch(/s3cret|k3y/)
})
