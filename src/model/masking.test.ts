import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskBody, maskExchange, maskQuoted, maskUrl } from './masking'

test.each([
  [
    'the last path part',
    'https://chat.example/services/T01/q8Zr1yWk',
    'https://chat.example/services/T01/•••',
  ],
  ['the only path part', 'https://chat.example/q8Zr1yWk', 'https://chat.example/•••'],
  ['the last path part before a slash', 'https://chat.example/in/q8Zr1yWk/', 'https://chat.example/in/•••/'],
  ['user and password', 'https://robin:s3cret@chat.example', 'https://chat.example'],
  ['the query', 'https://chat.example/?token=s3cret', 'https://chat.example?•••'],
  ['the fragment', 'https://chat.example/#s3cret', 'https://chat.example?•••'],
  ['what is no URL', 'chat.example/q8Zr1yWk', '•••'],
  ['an address of another kind', 'mailto:ops@example.com', '•••'],
  ['nothing', '', '•••'],
])('a URL is shown without %s', (_, url, shown) => {
  expect(maskUrl(url)).toBe(shown)
})

test('a URL without a path is shown as it is, its port included', () => {
  expect(maskUrl('http://build.example:8080')).toBe('http://build.example:8080')
})

const secret = fc.stringMatching(/^[0-9]{12,20}$/)

test('no place of a URL where a secret stands lets it be seen', () => {
  fc.assert(
    fc.property(secret, text => {
      const urls = [
        `https://hooks.example/a/${text}`,
        `https://hooks.example/${text}`,
        `https://hooks.example/a/${text}///`,
        `https://user:${text}@hooks.example/a`,
        `https://hooks.example/a?key=${text}`,
        `https://hooks.example/a#${text}`,
        `${text} https://`,
      ]
      expect(urls.map(maskUrl).join()).not.toContain(text)
    }),
  )
})

test('a request is shown with its URL and headers masked, but for what is no secret', () => {
  const request = {
    url: 'https://hooks.example/in/q8Zr1yWk',
    headers: 'Content-Type: application/json\nX-Api-Key: s3cret',
    body: '{"event_type":"x"}',
  }
  expect(JSON.parse(maskExchange(JSON.stringify(request)))).toEqual({
    url: 'https://hooks.example/in/•••',
    headers: 'Content-Type: application/json\nX-Api-Key: •••',
    body: '{"event_type":"x"}',
  })
})

test.each([
  { Authorization: 'Bearer s3cret' },
  { Authorization: ['Bearer', 's3cret'] },
  JSON.stringify({ Authorization: 'Bearer s3cret' }),
])('headers are masked in whatever form they come: %j', headers => {
  const shown = maskExchange(JSON.stringify({ url: 'https://hooks.example', headers, body: '' }))
  expect(shown).toMatch(/Authorization.*•••/s)
  expect(shown).not.toContain('s3cret')
})

test('headers in mere text are masked, however the lines end', () => {
  const text =
    'POST /in HTTP/1.1\r\nAuthorization: Bearer s3cret\r\nContent-Type: text/plain\r\n\r\nhello: you'
  expect(maskExchange(text)).not.toContain('s3cret')
  expect(maskExchange(text)).toContain('Content-Type: text/plain')
})

test('what is sent in another form than JSON is shown with each URL masked', () => {
  expect(maskExchange('POST https://hooks.example/in/q8Zr1yWk HTTP/1.1')).toBe(
    'POST https://hooks.example/in/••• HTTP/1.1',
  )
})

test('an exchange is shown with its values as they came: their order, their digits, and duplicates', () => {
  const body = '{"20":"b","3":"a","job":9007199254740993123,"ratio":1.0,"limit":1e400,"k":1,"k":2}'
  expect(maskExchange(body).replaceAll(/\s/g, '')).toBe(body)
  expect(() => maskExchange('['.repeat(100_000) + ']'.repeat(100_000))).not.toThrow()
})

const own = 'https://svc:Zq7%40xLong@a.fail.example:8443/in/Wk3yT0ken?token=Kk9secret'

test.each([
  [
    `Max retries exceeded with url: ${own}`,
    'Max retries exceeded with url: https://a.fail.example:8443/in/•••?•••',
  ],
  ['with url: /in/Wk3yT0ken?token=Kk9secret (caused by', 'with url: /in/•••?••• (caused by'],
  ['login svc with Zq7@xLong failed', 'login svc with ••• failed'],
  ['see https://u:p@docs.example/a?key=1', 'see https://•••@docs.example/a?•••'],
  [
    'see https://docs.example/deployments/65f1de91/overview',
    'see https://docs.example/deployments/65f1de91/overview',
  ],
  ['nothing to mask', 'nothing to mask'],
])('%j is shown without the secrets that it quotes', (text, shown) => {
  expect(maskQuoted(text, own)).toBe(shown)
  expect(maskBody(JSON.stringify({ error: text, n: 1 }), own)).toBe(JSON.stringify({ error: shown, n: 1 }))
  expect(maskExchange(JSON.stringify({ statusCode: 500, body: text }), own)).toContain(JSON.stringify(shown))
})

test('a URL whose slashes JSON has escaped is masked too, as text and as JSON', () => {
  const json = String.raw`{"error":"https:\/\/svc:pw@b.example\/x?token=Kk9secret"}`
  for (const text of [json, `${json} cut`]) {
    expect(maskBody(text, null)).not.toContain('Kk9secret')
    expect(maskBody(text, null)).not.toContain('svc:pw')
  }
})

test('no part of the own URL that may be secret is left in a text that quotes it', () => {
  const token = fc.stringMatching(/^[a-zA-Z]{3,10}[0-9][a-zA-Z0-9]{2,9}$/)
  fc.assert(
    fc.property(token, token, token, (password, path, key) => {
      const url = `https://svc:${password}@hooks.example/in/${path}?key=${key}`
      const shown = [
        `at ${url}.`,
        `at /in/${path}?key=${key}`,
        `"${password}"`,
        `(${path})`,
        key,
        encodeURIComponent(url),
      ]
        .map(text => maskBody(JSON.stringify([text]), url) + maskQuoted(text, url))
        .join()
      for (const secret of [password, path, key]) expect(shown).not.toContain(secret)
    }),
  )
})
