import { expect, test } from 'vitest'
import { bodiesHave, bodyMatch, searchedBodies } from './body-search'

const bodies = (request: string, response = '') => searchedBodies(request, response)

test('a text is found in the request first, then in the response, whatever its case', () => {
  expect(bodyMatch(bodies('{"name": "Customer Churn"}', 'churn'), 'churn')).toEqual({
    part: 'request',
    excerpt: '{"name": "Customer Churn"}',
  })
  expect(bodyMatch(bodies('{}', '{"error":"invalid_token"}'), 'invalid_token')?.part).toBe('response')
  expect(bodyMatch(bodies('{}', '{}'), 'churn')).toBeNull()
})

test('the excerpt of a long body is one line around the match', () => {
  const body = `${'a'.repeat(100)}\n  "performer_uid": "65f0"${'b'.repeat(100)}`
  expect(bodyMatch(bodies(body), 'performer_uid')?.excerpt).toBe(
    `…${'a'.repeat(16)} "performer_uid": "65f0"${'b'.repeat(51)}…`,
  )
})

test('the excerpt cuts no character in half', () => {
  const body = `🔔${'a'.repeat(19)}churn${'b'.repeat(59)}🔔🔔`
  expect(bodyMatch(bodies(body), 'churn')?.excerpt).not.toMatch(/\p{Surrogate}/u)
})

test('the secret part of a URL is not in the excerpt', () => {
  const body = '{"callback": "https://hooks.example/in/s3cret?token=k3y"}'
  expect(bodyMatch(bodies(body), 'hooks.example')?.excerpt).toContain('https://hooks.example/in/•••')
  expect(bodyMatch(bodies(body), 's3cret')).toEqual({ part: 'request', excerpt: '' })
})

test('only the beginning of a very long body is kept', () => {
  const kept = bodies('x'.repeat(1_000_000))
  expect(kept.request).toHaveLength(10_000)
  expect(bodiesHave(kept, 'x')).toBe(true)
})
