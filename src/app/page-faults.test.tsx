import { screen, waitFor } from '@testing-library/react'
import axe from 'axe-core'
import { describe, expect, test, vi } from 'vitest'
import { call } from '~/api/transport/call'
import { faults } from '~/api/transport/test-faults'
import { listChannels } from '~/contract/channels'
import { listDeliveries } from '~/contract/deliveries'
import { addFault, type Fault } from '~/contract/mock-control'
import { operations } from '~/contract/operations'
import { listPolicies } from '~/contract/policies'
import { mockEachTest, openApp } from './test-app'

mockEachTest()

type Name = keyof typeof operations

/** Every page and drawer, with its heading and its reads, the main one first. */
const screens: [address: string, heading: string, reads: Name[]][] = [
  ['/channels', 'Channels', ['listChannels', 'listDeliveries']],
  ['/channels/:channel', 'Fraud desk', ['listPolicies']],
  ['/channels/:channel', 'Channel', ['getChannel']],
  ['/channels/:channel/edit', 'Channel', ['getChannel']],
  ['/channels/:channel/policies', 'Fraud desk', ['listPolicies']],
  ['/channels/:channel/deliveries', 'Fraud desk', ['listDeliveries', 'listPolicies']],
  ['/policies', 'Policies', ['listPolicies', 'listEvents', 'listMutes']],
  ['/policies/new', 'Policies', ['listEvents']],
  ['/policies/:policy', 'Policies', ['getPolicy', 'listEvents', 'listPolicies']],
  ['/events', 'Events', ['listEvents', 'listPolicies']],
  ['/events/project.created', 'Events', ['listEvents', 'listPolicies']],
  ['/deliveries', 'Deliveries', ['listDeliveries', 'listPolicies', 'listChannels', 'listEvents']],
  ['/deliveries/:delivery', 'Deliveries', ['listDeliveries', 'listPolicies', 'listChannels', 'listEvents']],
  ['/deliveries/health', 'Delivery health', ['listDeliveries', 'listChannels']],
  ['/mutes', 'Mutes', ['listMutes', 'listPolicies']],
  ['/mutes/new', 'Mutes', ['listPolicies']],
  ['/send-event', 'Send event', ['listPolicies', 'listMutes', 'listEvents']],
  ['/inbox', 'Inbox', ['listNotifications']],
]

const misfit: Partial<Fault> = { status: 200, body: [] }

/** Returns each kind of failure for the main read of a page, and two kinds for its other reads. */
function faultsFor(read: Name, isMain: boolean): [column: string, fault: Partial<Fault>][] {
  const columns = isMain ? ['500', '403', '404', '200 page'] : ['500']
  return [
    ...columns
      // Users who may not list channels see only the inbox, which another test covers.
      .filter(column => read !== 'listChannels' || column !== '403')
      .map(column => [column, faults[column]?.fault ?? {}] satisfies [string, Partial<Fault>]),
    ['200 misfit', misfit],
  ]
}

const cases = screens.flatMap(([pattern, heading, reads]) =>
  reads.flatMap((read, index) =>
    faultsFor(read, index === 0).map(([column, fault]) => ({ pattern, heading, read, column, fault })),
  ),
)

/** Returns the URL for a pattern, with IDs of the mock's data. */
async function addressOf(pattern: string): Promise<string> {
  const page = { offset: 0, limit: 1 }
  const newest: Record<string, () => Promise<{ data: { id: string }[] }>> = {
    ':channel': () => call(listChannels, { query: { ...page, namePart: 'Fraud desk' } }),
    ':policy': () => call(listPolicies, { query: { ...page, namePart: 'Comments' } }),
    ':delivery': () => call(listDeliveries, { query: page }),
  }
  const name = /:\w+/.exec(pattern)?.[0] ?? ''
  return pattern.replace(name, (await newest[name]?.())?.data[0]?.id ?? '')
}

/** Returns the violations that axe can find without a layout. */
async function violations(): Promise<string[]> {
  const found = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
    resultTypes: ['violations'],
  })
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(', ')}`)
}

async function expectWhole(heading: string) {
  const shown = { level: 1, name: heading, hidden: true }
  expect(await screen.findByRole('heading', shown)).toBeInTheDocument()
  expect(screen.getByRole('navigation', { name: 'Main navigation', hidden: true })).toBeInTheDocument()
  expect(screen.queryByText('Something went wrong')).not.toBeInTheDocument()
}

describe('a failed read keeps the rest of its page', () => {
  test.each(cases)(
    'when $read at $pattern is answered with $column',
    async ({ pattern, heading, read, column, fault }) => {
      const address = await addressOf(pattern)
      const operation = operations[read]
      await call(addFault, { body: { operation: operation.id, times: 20, ...fault } })
      const fetched = vi.spyOn(globalThis, 'fetch')
      await openApp(address)
      await expectWhole(heading)
      const path = new RegExp(`${operation.url.replaceAll(/:\w+/g, '[^/]+')}(\\?|$)`)
      await waitFor(() => expect(fetched.mock.calls.some(([url]) => path.test(String(url)))).toBe(true))
      await Promise.all(fetched.mock.results.map(({ value }) => Promise.resolve(value).catch(() => null)))
      await waitFor(() => expect(document.querySelector('[aria-busy="true"]')).toBeNull())
      await expectWhole(heading)
      expect(column === '500' ? await violations() : []).toEqual([])
    },
  )
})

test.each([...['500', '403', '404', '200 page'].map(column => faults[column]?.fault ?? {}), misfit])(
  'the bell reports an unreadable inbox in its popover, and the page stays (%j)',
  async fault => {
    await call(addFault, { body: { operation: operations.listNotifications.id, times: 20, ...fault } })
    const { user } = await openApp('/events')
    await expectWhole('Events')
    await user.click(await screen.findByRole('button', { name: 'Inbox' }))
    await screen.findByRole('button', { name: 'Try again' })
    // On a slow machine the popover reads again when it opens.
    expect(await screen.findAllByRole('alert')).toHaveLength(1)
    await expectWhole('Events')
  },
)
