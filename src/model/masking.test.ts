import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskExchange, maskUrl } from './masking'

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
    headers: ['Content-Type: application/json', 'X-Api-Key: •••'],
    body: '{"event_type":"x"}',
  })
})

test.each([
  { Authorization: 'Bearer s3cret' },
  { Authorization: ['Bearer', 's3cret'] },
  JSON.stringify({ Authorization: 'Bearer s3cret' }),
])('headers are masked in whatever form they come: %j', headers => {
  const shown = maskExchange(JSON.stringify({ url: 'https://hooks.example', headers, body: '' }))
  expect(shown).toContain('Authorization: •••')
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
