import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { policyQueries } from '~/api/policies'
import type { Policy } from '~/contract/policies'
import { renderUi } from '~/ui/test-render'
import { ActiveSwitch } from './active-switch'

const policy: Policy = {
  id: '6b0488d70000000003000001',
  name: 'Night shift',
  active: true,
  channelId: '6b0488d70000000002000001',
  lastTriggered: null,
  orgId: null,
  uid: 'u',
  created: null,
  updatedAt: null,
}

/** The presses that are being sent, in order, for the test to end. */
const presses: { fail: () => void; succeed: () => void }[] = []
let reads = 0

const answer = (body: object) =>
  new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } })

/** The list can only be read once, so that it then shows the effect of the presses. */
beforeEach(() => {
  presses.length = 0
  reads = 0
  vi.stubGlobal('fetch', (_url: string, { method }: RequestInit) => {
    if (method === 'PUT')
      return new Promise<Response>((resolve, reject) => {
        presses.push({
          fail: () => reject(new TypeError('offline')),
          succeed: () => resolve(new Response(null, { status: 204 })),
        })
      })
    reads += 1
    return reads === 1
      ? Promise.resolve(answer({ count: 1, totalCount: 1, next: null, previous: null, data: [policy] }))
      : Promise.reject(new TypeError('offline'))
  })
})
afterEach(() => {
  notifications.clean()
  vi.unstubAllGlobals()
})

function List() {
  return useQuery(policyQueries.first()).data?.data.map(row => <ActiveSwitch key={row.id} policy={row} />)
}

/** Presses the switch twice before the first press is answered. */
async function pressTwice() {
  const { user } = await renderUi(<List />)
  const control = await screen.findByRole('switch', { name: /Night shift/ })
  await user.click(control)
  expect(control).not.toBeChecked()
  await user.click(control)
  expect(control).toBeChecked()
  const end = async (index: number, how: 'fail' | 'succeed') => {
    await waitFor(() => expect(presses).toHaveLength(index + 1))
    await act(async () => presses[index]?.[how]())
  }
  const settled = () => waitFor(() => expect(reads).toBe(2))
  return { control, end, settled }
}

test('two consecutive failed presses leave the policy as the service has it', async () => {
  const { control, end, settled } = await pressTwice()
  await end(0, 'fail')
  await end(1, 'fail')
  await settled()
  expect(control).toBeChecked()
})

test('a press that fails after a successful one shows the state that the service confirmed last', async () => {
  const { control, end, settled } = await pressTwice()
  await end(0, 'succeed')
  await end(1, 'fail')
  await settled()
  await waitFor(() => expect(control).not.toBeChecked())
})
