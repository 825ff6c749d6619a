import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, test } from '@playwright/test'
import { listChannels } from '~/contract/channels'

test('the mock runs as an HTTP server, prints its URL, and answers clients that have the key', async ({
  request,
}) => {
  const server = spawn(process.execPath, ['--import', 'tsx', 'mocks/hosts/serve.ts'], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const lines: unknown[] = await once(createInterface(server.stdout), 'line')
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(String(lines[0]))?.[0] ?? ''
    const address = `${url}${listChannels.url}?offset=0&limit=5`
    expect((await request.get(address)).status()).toBe(401)
    const answer = await request.get(address, { headers: { Authorization: 'Token demo-token' } })
    expect(answer.headers()['content-type']).toBe('application/json')
    expect(listChannels.answer.parse(await answer.json())).toMatchObject({ count: 5, totalCount: 20 })
  } finally {
    server.kill()
  }
})
