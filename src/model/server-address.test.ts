import { describe, expect, test } from 'vitest'
import { isOpenToRead, readServerAddress, withoutSlashes } from './server-address'

describe('a server address', () => {
  test.each([
    ['', ''],
    ['  ', ''],
    [' https://service.example ', 'https://service.example'],
    ['https://service.example/', 'https://service.example'],
    ['HTTPS://Service.Example:8443/base//', 'https://service.example:8443/base'],
    ['https://service.example/api/v2/', 'https://service.example'],
    ['https://service.example/base/api/v2', 'https://service.example/base'],
    ['https://service.example/base//api/v2//', 'https://service.example/base'],
    ['https://service.example/api/v2/api', 'https://service.example/api/v2/api'],
    ['http://localhost:4010', 'http://localhost:4010'],
    ['http://[::1]:4010', 'http://[::1]:4010'],
    ['<https://service.example>', 'https://service.example'],
    ['“https://service.example/base/”\n', 'https://service.example/base'],
  ])('%j is normalized to %j', (typed, server) => {
    expect(readServerAddress(typed)).toEqual({ server })
  })

  test.each([
    ['//service.example', 'scheme'],
    ['service.example', 'scheme'],
    ['/base', 'scheme'],
    [['javascript', 'alert(1)'].join(':'), 'scheme'],
    ['java\nscript:alert(1)', 'scheme'],
    ['data:text/html,x', 'scheme'],
    ['ftp://service.example', 'scheme'],
    ['https://', 'form'],
    ['https://a b', 'form'],
    ['https://1/', 'form'],
    ['https:///a.example', 'form'],
    ['https://a..b', 'form'],
    ['https://0x7f.1', 'form'],
    ['https://host\\x', 'form'],
    ['https://service.example\u200B', 'form'],
    ['https://service.example/\u00ADbase', 'form'],
    ['https://service.exam\nple', 'form'],
    ['https://service.example?key=x', 'form'],
    ['https://service.example/#x', 'form'],
    ['https://robin:secret@service.example', 'credentials'],
    ['https://token@service.example', 'credentials'],
  ])('%j is refused: %s', (typed, problem) => {
    expect(readServerAddress(typed)).toEqual({ problem })
  })
})

test.each([
  ['http://service.example', true],
  ['http://localhost.example', true],
  ['http://127.example.com', true],
  ['http://10.0.0.1:8080', true],
  ['https://service.example', false],
  ['http://localhost:4010', false],
  ['http://api.localhost', false],
  ['http://127.0.0.1', false],
  ['http://[::1]:4010', false],
  ['', false],
])('the check whether traffic to %j is unencrypted returns %s', (server, isOpen) => {
  expect(isOpenToRead(server)).toBe(isOpen)
})

test('trailing slashes are removed in linear time', () => {
  const slashes = '/'.repeat(1_000_000)
  expect(withoutSlashes(slashes)).toBe('')
  expect(withoutSlashes(`a${slashes}`)).toBe('a')
  expect(withoutSlashes(`${slashes}a`)).toBe(`${slashes}a`)
})
