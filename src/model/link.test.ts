import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { targetOf } from './link'

describe('a link leads somewhere if it is', () => {
  test.each([
    ['/deployments/1?tab=health#top', { kind: 'path', path: '/deployments/1?tab=health#top' }],
    ['/a/../b', { kind: 'path', path: '/b' }],
    ['/a b', { kind: 'path', path: '/a%20b' }],
    ['/?to=//x', { kind: 'path', path: '/?to=//x' }],
    ['https://example.com/x', { kind: 'url', url: 'https://example.com/x' }],
    ['HTTP://example.com', { kind: 'url', url: 'HTTP://example.com' }],
  ])('a path or http(s): %s', (link, target) => {
    expect(targetOf(link)).toEqual(target)
  })

  test.each([
    ['javascript', 'alert(1)'].join(':'),
    'data:text/html,x',
    'JavaScript%3Aalert(1)',
    '//evil.example/x',
    '/\\evil.example/x',
    '/\t/evil.example',
    '/\n\\evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/%2e//evil.example',
    ' //evil.example',
    'https://',
    '//[',
    '//a b/',
    '//:99999',
    '/\\[',
    'deployments/1',
    '',
  ])('and nothing else: %j', link => {
    expect(targetOf(link)).toBeNull()
  })
})

test('a path stays on the host that it is used on, however often it is read, and a URL is http(s)', () => {
  const part = fc.constantFrom(
    '/',
    '\\',
    '.',
    '\t',
    '\n',
    '%2e',
    ':',
    '@',
    '?',
    '#',
    'a',
    ' ',
    'javascript:',
    'https:',
  )
  const link = fc.oneof(
    fc.array(part).map(parts => parts.join('')),
    fc.array(part).map(parts => `/${parts.join('')}`),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(link, text => {
      const target = targetOf(text)
      if (target?.kind === 'url') return /^https?:$/.test(new URL(target.url).protocol)
      if (!target) return true
      const page = 'https://console.example/channels/1'
      return (
        new URL(target.path, page).origin === 'https://console.example' &&
        new URL(`https://product.example${target.path}`).host === 'product.example' &&
        targetOf(target.path)?.kind === 'path'
      )
    }),
    { numRuns: 200 },
  )
})
