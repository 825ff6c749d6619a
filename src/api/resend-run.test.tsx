import { waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { mockEachTest } from '~/app/test-app'
import { resendDelivery } from '~/contract/deliveries'
import { notificationLogOf } from '~/model/notifications'
import { storedRun } from '~/model/resend-run'
import { deliveryQueries } from './deliveries'
import { resendName } from './device/kept'
import { startRun } from './resend-run'
import { realm } from './session/session'
import { createQueryClient } from './transport/query'

mockEachTest()

const client = createQueryClient()

/** Returns the loaded deliveries. */
const readRows = async () => (await client.query({ ...deliveryQueries.window({}), staleTime: 0 })).rows

const stored = () => storedRun(localStorage.getItem(resendName(realm())))
const states = () => stored()?.items.map(({ state }) => state)

/** Returns how often an attempt was resent from here on. */
function countResends(): () => number {
  const fetched = vi.spyOn(globalThis, 'fetch')
  return () => fetched.mock.calls.filter(([url]) => String(url).endsWith(resendDelivery.url)).length
}

test('what was delivered after the plan was made is not sent, not even as the first one', async () => {
  const rows = await readRows()
  const recovered = notificationLogOf(rows).all.find(({ verdict }) => verdict.kind === 'recovered')
  const [planned] = notificationLogOf(rows.filter(({ id }) => id === recovered?.first.id)).all
  const resends = countResends()
  await startRun(client, planned ? [planned] : [], 5)
  await waitFor(() => expect(stored()?.state).toBe('over'))
  expect(states()).toEqual(['recovered'])
  expect(resends()).toBe(0)
})
