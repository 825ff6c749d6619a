import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanEmail, cleanEntityId, cleanHeaderName, cleanUrl, trimmed } from './clean-text'

const url = 'https://hooks.example/services/T1/x?y=(z)'

test.each([
  url,
  `  ${url}\r\n`,
  `\uFEFF${url}`,
  `${url}\u00A0`,
  `<${url}>`,
  `"${url}"`,
  `“${url}”`,
  `「${url}」`,
  ` <"${url}"> `,
])('a URL pasted as %j is taken without the text around it', pasted => {
  expect(cleanUrl(pasted)).toBe(url)
})

test.each([
  'ops@example.com',
  ' ops@example.com\n',
  'Ops Team <ops@example.com>',
  '"Team, Ops" <ops@example.com>',
  '<ops@example.com>',
  'mailto:ops@example.com',
  "'ops@example.com'",
  'mailto:ops@example.com?subject=Hi',
  '<mailto:ops@example.com?subject=Hi&body=a%0Ab>',
  'MAILTO: ops@example.com?',
])('an email address pasted as %j is taken without the text around it', pasted => {
  expect(cleanEmail(pasted)).toBe('ops@example.com')
})

test.each(['X-Key', ' X-Key ', 'X-Key:', 'X-Key : '])(
  'a header name pasted as %j is taken without the text around it',
  pasted => {
    expect(cleanHeaderName(pasted)).toBe('X-Key')
  },
)

test.each([
  ['cleanUrl', cleanUrl],
  ['cleanEmail', cleanEmail],
])('%s handles a hundred thousand nested brackets without a stack overflow', (_, clean) => {
  for (const [open, close] of ['()', '[]', '""', '<>'])
    expect(() => clean(`${open?.repeat(100_000)}${url}${close?.repeat(100_000)}`)).not.toThrow()
})

const id = '65f1de910700000000000001'
const other = '65f1de910700000000000002'

describe('an entity ID', () => {
  test.each([
    id,
    ` ${id}\n`,
    id.toUpperCase(),
    `${id}\u200B`,
    `"${id}"`,
    `https://app.example/deployments/${id}/overview`,
    `https://app.example/deployments/${id.toUpperCase()}?tab=1`,
    `https://app.example/deployments/${id}/models/${other}`,
    `app.example/console/${id}`,
    `/deployments/${id}`,
  ])('is extracted from %j', pasted => {
    expect(cleanEntityId(pasted)).toBe(id)
  })

  test.each([
    'Customer churn',
    id.slice(1),
    `${id}a`,
    `${id} ${other}`,
    `https://app.example/${id}/${other}`,
    `not ${id}`,
  ])('is not guessed from %j', pasted => {
    expect(cleanEntityId(pasted)).toBe(pasted)
  })
})

test.each([
  ['trimmed', trimmed],
  ['cleanUrl', cleanUrl],
  ['cleanEmail', cleanEmail],
  ['cleanHeaderName', cleanHeaderName],
  ['cleanEntityId', cleanEntityId],
])('%s trims any text', (_, clean) => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^[ <>"a@:/.0\u200B\u00A0]*$/u),
    fc.constant(` <${url}> `),
  )
  fc.assert(
    fc.property(text, it => {
      const cleaned = clean(it)
      expect(cleaned).toBe(cleaned.trim())
    }),
  )
})
