import { getResponse } from 'msw'
import { expect, test, vi } from 'vitest'
import { listEvents } from '~/contract/events'
import type { Operations } from '~/contract/operations'
import { routes, type Resolvers } from '~mocks/http/route'
import { memoryStorage } from '~mocks/store/storage'
import { createStore } from '~mocks/store/store'

const { exclusive } = createStore({ storage: memoryStorage(), clock: () => 0, seed: 'empty' })
const request = () =>
  new Request(`https://api.example${listEvents.url}`, { headers: { Authorization: 'Token demo-token' } })

test('an answer that breaks the contract throws an error that names the operation', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const lying = { listEvents: () => ({ events: [{ id: 7 }], eventGroups: [] }) as never }
  const response = await getResponse(routes({ listEvents }, lying, exclusive), request())
  expect(response?.status).toBe(500)
  expect(await response?.json()).toEqual({ message: expect.stringContaining('notificationEvents.list') })
  expect(error).toHaveBeenCalledOnce()
  error.mockRestore()
})

test('a table without a resolver for every operation does not compile', () => {
  // @ts-expect-error: the other operations have no resolver.
  const incomplete: Resolvers<Operations> = { listEvents: () => ({ events: [], eventGroups: [] }) }
  expect(Object.keys(incomplete)).toEqual(['listEvents'])
})
