import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { getOutbox } from '~/contract/mock-control'
import { createBackend } from '~mocks/hosts/backend'
import { mockServer } from '~mocks/hosts/node'

const server = mockServer(createBackend({ seed: 'empty' }))
beforeAll(() => server.listen())
afterAll(() => server.close())

test('a test’s own fetch reaches the mock at any origin', async () => {
  for (const origin of ['http://localhost', 'https://api.example']) {
    const response = await fetch(origin + getOutbox.url)
    expect(await response.json()).toEqual({ seed: 'empty', data: [] })
  }
})

test('a request that the mock does not handle fails', async () => {
  const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await expect(fetch('https://api.example/elsewhere')).rejects.toThrow('Cannot bypass')
  silent.mockRestore()
})
