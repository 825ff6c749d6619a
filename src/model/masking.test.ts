import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { maskUrl } from './mask-url'
import { maskBody, maskExchange, maskQuoted } from './masking'

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
  ['text that is not a URL', 'chat.example/q8Zr1yWk', '•••'],
  ['an address of another kind', 'mailto:ops@example.com', '•••'],
  ['an empty text', '', '•••'],
])('a URL is shown without %s', (_, url, shown) => {
  expect(maskUrl(url)).toBe(shown)
})

test('a URL without a path is shown unchanged, including its port', () => {
  expect(maskUrl('http://build.example:8080')).toBe('http://build.example:8080')
})

const secret = fc.stringMatching(/^[0-9]{12,20}$/)

test('a secret in any part of a URL is masked', () => {
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

test('a request is shown with its URL and headers masked, except harmless values', () => {
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
])('headers in the format %j are masked', headers => {
  const shown = maskExchange(JSON.stringify({ url: 'https://hooks.example', headers, body: '' }))
  expect(shown).toMatch(/Authorization.*•••/s)
  expect(shown).not.toContain('s3cret')
})

test('headers in plain text are masked with any line endings', () => {
  const text =
    'POST /in HTTP/1.1\r\nAuthorization: Bearer s3cret\r\nContent-Type: text/plain\r\n\r\nhello: you'
  expect(maskExchange(text)).not.toContain('s3cret')
  expect(maskExchange(text)).toContain('Content-Type: text/plain')
})

test('a body that is not JSON is shown with each URL masked', () => {
  expect(maskExchange('POST https://hooks.example/in/q8Zr1yWk HTTP/1.1')).toBe(
    'POST https://hooks.example/in/••• HTTP/1.1',
  )
})

test('an exchange keeps the order, digits, and duplicates of its values', () => {
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
])('%j is shown without the secrets that it contains', (text, shown) => {
  expect(maskQuoted(text, own)).toBe(shown)
  expect(maskBody(JSON.stringify({ error: text, n: 1 }), own)).toBe(JSON.stringify({ error: shown, n: 1 }))
  expect(maskExchange(JSON.stringify({ statusCode: 500, body: text }), own)).toContain(JSON.stringify(shown))
})

test('a URL with slashes escaped by JSON is masked too, as text and as JSON', () => {
  const json = String.raw`{"error":"https:\/\/svc:pw@b.example\/x?token=Kk9secret"}`
  for (const text of [json, `${json} cut`]) {
    expect(maskBody(text, null)).not.toContain('Kk9secret')
    expect(maskBody(text, null)).not.toContain('svc:pw')
  }
})

test('a text that contains parts of the channel’s own URL is shown without those that may be secret', () => {
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

test.each([
  'X-Api-Key:s3cret',
  '  X-Api-Key: s3cret',
  '\tX-Api-Key:\ts3cret',
  'X.Api.Key: s3cret',
  'POST /in HTTP/1.1\r\n  X-Api-Key:s3cret\r\n\r\nhello',
])('the header line in %j is masked', text => {
  expect(maskExchange(text)).toBe(text.replace(/:[ \t]*s3cret/, ': •••'))
})

test('a header line is masked with any name and indentation', () => {
  const blank = fc.constantFrom('', ' ', '\t', '    ')
  const name = fc.stringMatching(/^X[!#$%&'*+.^_`|~\w-]{0,9}$/)
  fc.assert(
    fc.property(blank, name, blank, secret, (indent, it, gap, value) => {
      expect(maskExchange(`Received:\n${indent}${it}:${gap}${value}\nbye`)).toBe(
        `Received: \n${indent}${it}: •••\nbye`,
      )
    }),
  )
})

afterEach(() => vi.unstubAllGlobals())

describe('a body', () => {
  test('with many strings parses the channel’s URL no more often than one with a single string', () => {
    let parsed = 0
    class CountedUrl extends URL {
      static override canParse(...given: Parameters<typeof URL.canParse>) {
        parsed += 1
        return super.canParse(...given)
      }
      constructor(...given: ConstructorParameters<typeof URL>) {
        super(...given)
        parsed += 1
      }
    }
    vi.stubGlobal('URL', CountedUrl)
    const countFor = (mask: (text: string, url: string) => string, strings: number) => {
      parsed = 0
      mask(JSON.stringify(Array.from({ length: strings }, () => 'x')), own)
      return parsed
    }
    for (const mask of [maskBody, maskExchange]) {
      expect(countFor(mask, 1)).toBeGreaterThan(0)
      expect(countFor(mask, 1000)).toBe(countFor(mask, 1))
    }
  })

  const word = fc.oneof(
    fc.stringMatching(/^[A-Z]?[a-z]{5,14}$/),
    fc.constantFrom('déploiement', 'デプロイメント通知', 'развертывание'),
  )

  test('keeps ordinary words that also occur in the path or the query of the URL', () => {
    fc.assert(
      fc.property(word, word, (path, value) => {
        const body = JSON.stringify({ event_type: `model.${path}`, [value]: `See ${value} of ${path}.` })
        for (const url of [
          `https://hooks.example/hooks/${path}?kind=${value}`,
          `https://hooks.example/hooks/${path}/?${value}`,
          `https://${path}@hooks.example`,
        ])
          expect(maskBody(body, url)).toBe(body)
      }),
    )
  })

  const encodedKey = 'https://hooks.example/in?format=json&key=K%2Bk9%3Dabc'
  const basicOf = (credentials: string) => Buffer.from(credentials).toString('base64')

  test.each([
    ['a path that looks random', 'https://hooks.example/in/Wk3yT0ken', 'no hook Wk3yT0ken', 'no hook •••'],
    ['a long path', `https://hooks.example/${'abcdefgh'.repeat(3)}`, 'abcdefgh'.repeat(3), '•••'],
    ['a value of the query as it is written', encodedKey, 'bad key K%2Bk9%3Dabc', 'bad key •••'],
    ['a value of the query as it is read', encodedKey, 'bad key K+k9=abc', 'bad key •••'],
    ['a query without a name', 'https://hooks.example/in?Kk9secret', 'bad Kk9secret', 'bad •••'],
    [
      'a user name that is a token',
      'https://ghp16C7e42F@hooks.example',
      'no user ghp16C7e42F',
      'no user •••',
    ],
    [
      'Basic credentials',
      own,
      `Authorization: Basic ${basicOf('svc:Zq7@xLong')}`,
      'Authorization: Basic •••',
    ],
    ['Basic credentials of a user alone', 'https://svc-user@hooks.example', basicOf('svc-user:'), '•••'],
    ['Basic credentials in Unicode', 'https://svc:pässwörd@hooks.example', basicOf('svc:pässwörd'), '•••'],
    [
      'the fragment of a foreign URL',
      null,
      'see https://docs.example/cb#token=abc',
      'see https://docs.example/cb#•••',
    ],
    [
      'the fragment and query of a foreign URL',
      null,
      'https://docs.example/?a=1#abc',
      'https://docs.example/?•••',
    ],
  ])('is shown without %s', (_, url, text, shown) => {
    expect(maskBody(text, url)).toBe(shown)
    expect(maskBody(JSON.stringify({ error: text }), url)).toBe(JSON.stringify({ error: shown }))
    expect(maskBody(JSON.stringify({ [text]: 1 }), url)).toBe(JSON.stringify({ [shown]: 1 }))
    expect(maskExchange(JSON.stringify({ body: { [text]: 1 } }), url)).toContain(JSON.stringify(shown))
  })

  test('is shown without the values of the secret headers that were sent, but with all others', () => {
    const headers = [
      { name: 'X-Api-Key', value: 'k3y-of-mine' },
      { name: 'Authorization', value: 'Bearer opaque' },
      { name: 'X-Environment', value: 'production' },
      { name: 'Content-Type', value: 'application/json' },
    ]
    const body = (key: string, bearer: string, token: string) =>
      JSON.stringify({ key, bearer, token, list: ['production', 'application/json'] })
    expect(maskBody(body('k3y-of-mine', 'Bearer opaque', '(opaque)'), null, headers)).toBe(
      body('•••', '•••', '(•••)'),
    )
    expect(maskBody('no key k3y-of-mine in production', null, headers)).toBe('no key ••• in production')
  })
})
