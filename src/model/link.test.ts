import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { targetOf } from './link'

describe('the target of a link', () => {
  test.each([
    ['/deployments/1?tab=health#top', { kind: 'path', path: '/deployments/1?tab=health#top' }],
    ['/a/../b', { kind: 'path', path: '/b' }],
    ['/a b', { kind: 'path', path: '/a%20b' }],
    ['/?to=//x', { kind: 'path', path: '/?to=//x' }],
    ['https://example.com/x', { kind: 'url', url: 'https://example.com/x' }],
    ['HTTP://example.com', { kind: 'url', url: 'HTTP://example.com' }],
  ])('may be the path or http(s) URL %s', (link, target) => {
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
  ])('may not be %j', link => {
    expect(targetOf(link)).toBeNull()
  })
})

test('a path resolves to its own host, and a URL is http(s)', () => {
  const part = fc.constantFrom('/', '\\', '.', '\t', '\n', '%2e', ':', '@', '?', '#', 'a', ' ', 'https:')
  const link = fc.array(part).map(parts => `/${parts.join('')}`)
  fc.assert(
    fc.property(link, fc.boolean(), (text, isPath) => {
      const target = targetOf(isPath ? text : text.slice(1))
      const path = target?.kind === 'path' ? target.path : '/'
      const url = target?.kind === 'url' ? target.url : 'http://none'
      expect(new URL(path, 'https://console.example/channels/1').origin).toBe('https://console.example')
      expect(new URL(`https://product.example${path}`).host).toBe('product.example')
      expect(targetOf(path)).toEqual({ kind: 'path', path })
      expect(new URL(url).protocol).toMatch(/^https?:$/)
    }),
    { numRuns: 300 },
  )
})
