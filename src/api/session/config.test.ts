import { afterEach, describe, expect, test, vi } from 'vitest'
import { loadConfig } from './config'

const defaults = { apiBaseUrl: '', auth: 'token', demo: false, organizationName: '', productUrl: '' }

/** Serves a text as `config.json`. */
const serving = (text: string, status = 200) =>
  vi.stubGlobal('fetch', async () => new Response(text, { status }))

afterEach(() => vi.unstubAllGlobals())

test('a missing file results in the defaults', async () => {
  serving('Not found', 404)
  expect(await loadConfig()).toEqual(defaults)
})

test('a missing key has its default', async () => {
  serving('{ "demo": true, "apiBaseUrl": "https://service.example/base" }')
  expect(await loadConfig()).toEqual({ ...defaults, demo: true, apiBaseUrl: 'https://service.example/base' })
})

describe('loading reports', () => {
  test.each([
    ['an unknown key', '{ "apiBaseURL": "" }', 'apiBaseURL'],
    ['an invalid value', '{ "auth": "basic" }', 'auth'],
    ['an address without http', '{ "apiBaseUrl": "service.example" }', 'apiBaseUrl'],
    [
      'an address without a host',
      '{ "apiBaseUrl": "https://[", "productUrl": "https://" }',
      'apiBaseUrl, productUrl',
    ],
    ['a product that is a path', '{ "productUrl": "//app.example" }', 'productUrl'],
    ['several keys', '{ "auth": 1, "demo": "yes", "theme": "dark" }', 'auth, demo, theme'],
    ['a file that is not JSON', '<!doctype html>', 'JSON'],
    ['an empty file', '', 'JSON'],
  ])('%s', async (_, text, named) => {
    serving(text)
    await expect(loadConfig()).rejects.toThrow(`config.json: ${named}`)
  })

  test('a server that fails', async () => {
    serving('', 503)
    await expect(loadConfig()).rejects.toThrow('config.json: HTTP 503')
  })
})
