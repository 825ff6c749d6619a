import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageOf, paths } from './paths'

test('any text is encoded as an ID', () => {
  expect(paths.channel('a/b?c#d')).toBe('/channels/a%2Fb%3Fc%23d')
  expect(paths.editChannel('東京')).toBe('/channels/%E6%9D%B1%E4%BA%AC/edit')
})

const half = fc.constantFrom('\uD83D', '\uDD14')

test('a path can be built with any text as an ID, including lone surrogates', () => {
  const unit = fc.oneof(half, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }))
  const id = fc.string({ unit, minLength: 1 })
  const builders = [
    ['/channels/', paths.channel],
    ['/policies/', paths.policy],
    ['/events/', paths.event],
    ['/deliveries/', paths.delivery],
    ['/deployments/', paths.deployment],
  ] as const
  fc.assert(
    fc.property(id, it => {
      for (const [start, build] of builders)
        expect(build(it)).toBe(start + encodeURIComponent(Buffer.from(it).toString()))
    }),
  )
  for (const [start, build] of builders) expect(build('')).toBe(start.slice(0, -1))
})

test('a filter is encoded, and a path without one has no question mark', () => {
  expect(paths.channels()).toBe('/channels')
  expect(paths.channels({ search: 'a&b=c' })).toBe('/channels?search=a%26b%3Dc')
})

test('the path of a new channel may name a channel to copy', () => {
  expect(paths.newChannelOfType('Slack')).toBe('/channels/new/Slack')
  expect(paths.newChannelOfType('Slack', 'c1')).toBe('/channels/new/Slack?copyOf=c1')
})

test.each(['/policies/new?group=a#b', '/channels', '/policies/abc'])('%s is a page of the console', link => {
  expect(pageOf(link)).toBe(link)
})

test.each([
  '/nowhere',
  '//channels',
  '/\\channels',
  '/\t/channels',
  'https://evil.example/channels',
  'channels',
  '',
])('%j is not a page of the console', link => {
  expect(pageOf(link)).toBeNull()
})
