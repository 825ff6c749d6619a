import { screen, waitFor } from '@testing-library/react'
import axe from 'axe-core'
import { describe, expect, test, vi, type MockInstance } from 'vitest'
import { call } from '~/api/transport/call'
import { faults } from '~/api/transport/test-faults'
import { listChannels } from '~/contract/channels'
import { listDeliveries } from '~/contract/deliveries'
import { addFault, type Fault } from '~/contract/mock-control'
import { operations } from '~/contract/operations'
import { listPolicies } from '~/contract/policies'
import { patterns } from '~/paths'
import { mockEachTest, openApp } from './test-app'
import { pageNames, testedPages } from './test-pages'

mockEachTest()

type Name = keyof typeof operations
const names = Object.keys(operations) as Name[]

const misfit: Partial<Fault> = { status: 200, body: [] }

/**
 * Returns each kind of failure for the first read of a page and for a read that names the page, and two kinds for its
 * other reads.
 */
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

const cases = pageNames.flatMap(page => {
  const { heading, reads, headingWithout = {} } = testedPages[page]
  return reads.flatMap((read, index) =>
    faultsFor(read, index === 0 || read in headingWithout).map(([column, fault]) => ({
      page,
      heading: headingWithout[read] ?? heading,
      read,
      column,
      fault,
    })),
  )
})

type ParameterOf<Pattern> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParameterOf<Rest>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never
type Parameter = ParameterOf<(typeof patterns)[keyof typeof patterns]>

const first = { offset: 0, limit: 1 }
const idOf = async (answer: Promise<{ data: { id: string }[] }>) => (await answer).data[0]?.id ?? ''

/** Returns a sample of each parameter of the URL patterns. */
const samples: Record<Parameter, () => Promise<string> | string> = {
  channelId: () => idOf(call(listChannels, { query: { ...first, namePart: 'Fraud desk' } })),
  channelType: () => 'Slack',
  policyId: () => idOf(call(listPolicies, { query: { ...first, namePart: 'Comments' } })),
  eventId: () => 'project.created',
  deliveryId: () => idOf(call(listDeliveries, { query: first })),
  deploymentId: () => '65f1de910700000000000001',
}

/** Returns the address of a page, with IDs of the mock's data. */
async function addressOf(page: keyof typeof patterns): Promise<string> {
  const pattern = patterns[page]
  const name = /:(\w+)/.exec(pattern)?.[1]
  return name ? pattern.replace(`:${name}`, await samples[name as Parameter]()) : pattern
}

/** Returns the operation that a call was made for. */
function operationOf(url: string): Name | undefined {
  return names.find(
    name => operations[name].method === 'GET' && pathOf(operations[name].url).test(url.split('?')[0] ?? ''),
  )
}

const pathOf = (url: string) => new RegExp(`^${url.replaceAll(/:\w+/g, '[^/]+')}$`)

/** The parts of the frame, which are the same on every page. */
const frame = ['header.screen-only', 'aside.screen-only']

/** Returns the violations that axe can find without a layout, with or without those in the frame. */
async function violations(isWithFrame: boolean): Promise<string[]> {
  for (const part of frame) expect(document.querySelectorAll(part)).toHaveLength(1)
  const found = await axe.run(isWithFrame ? document.body : { include: document.body, exclude: frame }, {
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

/** Waits until everything that a page has requested is shown. */
async function expectLoaded(heading: string, fetched: MockInstance<typeof fetch>) {
  await Promise.all(fetched.mock.results.map(({ value }) => Promise.resolve(value).catch(() => null)))
  await waitFor(() => expect(document.querySelector('[aria-busy="true"]')).toBeNull())
  await expectWhole(heading)
}

/** What the counts of the navigation are read from, on every page. */
const readsOfFrame: Name[] = ['listNotifications', 'listChannels', 'listDeliveries']

test.each(pageNames)('the page %s makes exactly the reads in the table of pages', async page => {
  const { heading, reads, over } = testedPages[page]
  const address = await addressOf(page)
  const fetched = vi.spyOn(globalThis, 'fetch')
  await openApp(address)
  await expectWhole(heading)
  const made = () => new Set(fetched.mock.calls.flatMap(([url]) => operationOf(String(url)) ?? []))
  const expected = [
    ...new Set<Name>([...reads, ...(over ? testedPages[over].reads : []), ...readsOfFrame]),
  ].toSorted()
  await waitFor(() => expect([...made()].toSorted()).toEqual(expected))
  await expectLoaded(heading, fetched)
  expect([...made()].toSorted()).toEqual(expected)
})

describe('a failed read keeps the rest of its page', () => {
  test.each(cases)(
    'when $read of $page is answered with $column',
    async ({ page, heading, read, column, fault }) => {
      const address = await addressOf(page)
      await call(addFault, { body: { operation: operations[read].id, times: 20, ...fault } })
      const fetched = vi.spyOn(globalThis, 'fetch')
      await openApp(address)
      await expectWhole(heading)
      await waitFor(() => expect(fetched.mock.calls.map(([url]) => operationOf(String(url)))).toContain(read))
      await expectLoaded(heading, fetched)
      // To check the frame takes as long as to check a page: once for each read that fails.
      const isFirst = cases.find(other => other.read === read)?.page === page
      expect(column === '500' ? await violations(isFirst) : []).toEqual([])
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
