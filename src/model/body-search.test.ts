import { expect, test } from 'vitest'
import { bodiesHave, bodyMatch, searchedBodies, writtenForms } from './body-search'

const bodies = (request: string, response = '', url: string | null = null) =>
  searchedBodies(request, response, url)

const matchOf = (kept: ReturnType<typeof bodies>, text: string) => bodyMatch(kept, writtenForms(text))

test('a text is found in the request first, then in the response, in any case', () => {
  expect(matchOf(bodies('{"name": "Customer Churn"}', 'churn'), 'churn')).toEqual({
    part: 'request',
    excerpt: '{"name": "Customer Churn"}',
  })
  expect(matchOf(bodies('{}', '{"error":"invalid_token"}'), 'invalid_token')?.part).toBe('response')
  expect(matchOf(bodies('{}', '{}'), 'churn')).toBeNull()
})

test('the excerpt of a long body is one line around the match', () => {
  const body = `${'a'.repeat(100)}\n  "performer_uid": "65f0"${'b'.repeat(100)}`
  expect(matchOf(bodies(body), 'performer_uid')?.excerpt).toBe(
    `…${'a'.repeat(16)} "performer_uid": "65f0"${'b'.repeat(51)}…`,
  )
})

test('the excerpt splits no character', () => {
  const body = `🔔${'a'.repeat(19)}churn${'b'.repeat(59)}🔔🔔`
  expect(matchOf(bodies(body), 'churn')?.excerpt).not.toMatch(/\p{Surrogate}/u)
})

test('the secret part of a URL is not in the excerpt', () => {
  const body = '{"callback": "https://hooks.example/in/s3cret?token=k3y"}'
  const kept = bodies(body, '', 'https://hooks.example/in/s3cret?token=k3y')
  expect(matchOf(kept, 'hooks.example')?.excerpt).toContain('https://hooks.example/in/•••')
  expect(matchOf(kept, 's3cret')).toEqual({ part: 'request', excerpt: '' })
})

test('only the beginning of a very long body is searched', () => {
  const kept = bodies('x'.repeat(1_000_000))
  expect(kept.request).toHaveLength(10_000)
  expect(bodiesHave(kept, ['x'])).toBe(true)
})

test('a text is found in any normalization form, and with JSON escapes', () => {
  for (const body of ['caf\u00e9 noir', 'cafe\u0301 noir', String.raw`{"name":"caf\u00E9 noir"}`])
    for (const typed of ['caf\u00e9', 'cafe\u0301', 'CAF\u00c9'])
      expect(bodiesHave(bodies(body), writtenForms(typed))).toBe(true)
  expect(bodiesHave(bodies(String.raw`{"name":"\u30c7\u30d7\u30ed\u30a4"}`), writtenForms('デプロイ'))).toBe(
    true,
  )
})
