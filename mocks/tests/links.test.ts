import { expect, test } from 'vitest'
import { listChannels } from '~/contract/channels'
import { startService, makeWebhook } from './service'

const path = `${listChannels.url}?offset=1&limit=1`

/** Returns the origins of the links to the next and previous page, and of a redirect. */
async function originsOf(headers: Record<string, string>) {
  const service = await startService({ allowedHosts: ['console.example'] })
  for (let count = 0; count < 3; count++) await makeWebhook(service)
  const { body } = await service.call('GET', path, undefined, { headers })
  const { next, previous } = listChannels.answer.parse(body)
  const redirect = await service.call('GET', listChannels.url.replace(/\/$/, ''), undefined, { headers })
  const links = [next, previous, redirect.headers.get('Location')]
  return { own: service.url, origins: [...new Set(links.map(link => new URL(link ?? '').origin))] }
}

test.each([
  [{ 'X-Forwarded-Host': 'localhost:8080' }, 'http://localhost:8080'],
  [{ 'X-Forwarded-Host': 'LOCALHOST', 'X-Forwarded-Port': '8080' }, 'http://localhost:8080'],
  [{ 'X-Forwarded-Host': 'console.example', 'X-Forwarded-Proto': 'https' }, 'https://console.example'],
  [
    { 'X-Forwarded-Host': 'console.example', 'X-Forwarded-Proto': 'https', 'X-Forwarded-Port': '8443' },
    'https://console.example:8443',
  ],
  [
    { 'X-Forwarded-Host': 'console.example, 127.0.0.1', 'X-Forwarded-Proto': 'https, http' },
    'https://console.example',
  ],
  [{ 'X-Forwarded-Host': '[::1]:8080' }, 'http://[::1]:8080'],
])('with %j, links go through the proxy', async (headers, origin) => {
  expect((await originsOf(headers)).origins).toEqual([origin])
})

test.each([
  {},
  { 'X-Forwarded-Host': 'evil.example' },
  { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' },
  { 'X-Forwarded-Host': 'localhost@evil.example' },
  { 'X-Forwarded-Host': 'evil.example/localhost' },
  { 'X-Forwarded-Host': 'localhost', 'X-Forwarded-Proto': 'javascript' },
  { 'X-Forwarded-Host': 'localhost', 'X-Forwarded-Port': '80@evil.example' },
  { 'X-Forwarded-Host': 'localhost', 'X-Forwarded-Port': '99999' },
] as Record<string, string>[])('with %j, links go to the server itself', async headers => {
  const { own, origins } = await originsOf(headers)
  expect(origins).toEqual([own])
})
