import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bodiesHave, bodyMatch, searchedBodies, bodyWord, shownHeaders } from './body-search'

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

const withHeaders = (request: string, response: string | null = null, body = '{}') =>
  searchedBodies(body, '', 'https://hooks.example/in', { request, response })

test('a text is found in the headers, and the excerpt is the line of the header', () => {
  const kept = withHeaders('Content-Type: application/json\nX-Env: prod', 'Retry-After: 120')
  expect(matchOf(kept, 'application/json')).toEqual({
    part: 'requestHeaders',
    excerpt: '…Type: application/json',
  })
  expect(matchOf(kept, 'retry-after: 120')?.part).toBe('responseHeaders')
  expect(matchOf(kept, 'x-env')).toEqual({ part: 'requestHeaders', excerpt: 'X-Env: •••' })
  expect(has(kept, 'x-env', 'retry')).toBe(true)
  expect(has(withHeaders('{"Content-Type":"text/plain"}'), 'content-type: text/plain')).toBe(true)
  expect(matchOf(withHeaders('To: ops@mail.example'), 'ops@mail')?.part).toBe('requestHeaders')
})

test('a header that a body quotes is masked in the excerpt of the body', () => {
  const kept = withHeaders('Authorization: Bearer s3cr3tT0ken', null, '{"echo":"s3cr3tT0ken","name":"churn"}')
  expect(matchOf(kept, 'churn')?.excerpt).not.toContain('s3cr3t')
  expect(matchOf(kept, 'echo')?.excerpt).not.toContain('s3cr3t')
})

const anyWord = fc.stringMatching(/^[a-wyz]{3,8}$/)
const anySecret = fc.stringMatching(/^x[0-9]{11}$/)
const anyHeaders = fc.array(
  fc.oneof(
    fc.tuple(fc.constantFrom('Content-Type', 'User-Agent', 'Date'), anyWord),
    fc.tuple(fc.constantFrom('Authorization', 'Cookie', 'X-Api-Key', 'Location'), anySecret),
  ),
  { maxLength: 4 },
)
const textOf = (headers: readonly (readonly [string, string])[]) =>
  headers.map(([name, value]) => `${name}: ${value}`).join('\n')

test('a match is in the part that is reported, and the masked value of a header is never found', () => {
  fc.assert(
    fc.property(anyHeaders, anyHeaders, anyWord, anyWord, anyWord, (sent, answered, body, answer, other) => {
      const kept = searchedBodies(body, answer, null, { request: textOf(sent), response: textOf(answered) })
      const places = {
        request: body,
        response: answer,
        requestHeaders: shownHeaders(textOf(sent)).join('\n'),
        responseHeaders: shownHeaders(textOf(answered)).join('\n'),
      }
      const all = [...sent, ...answered]
      const typed = [...all.flat(), body, answer, other]
      for (const text of typed) {
        const isShown = Object.values(places).some(place => place.toLowerCase().includes(text.toLowerCase()))
        const match = matchOf(kept, text)
        expect(has(kept, text)).toBe(isShown)
        expect(match !== null).toBe(isShown)
        const place = match ? places[match.part] : text
        expect(place.toLowerCase()).toContain(text.toLowerCase())
      }
      for (const [, value] of all.filter(([, secret]) => secret.startsWith('x')))
        for (const length of [3, 6, 12]) expect(has(kept, value.slice(0, length))).toBe(false)
    }),
  )
})
