import type { Page } from '@playwright/test'
import { faults } from '~/api/test-faults'
import type { Fault } from '~/contract/mock-control'
import { operations } from '~/contract/operations'
import { expectNoViolations } from './support/axe'
import { isCallOf } from './support/calls'
import { failNext, newestDelivery, resetTo, storedChannel, storedPolicy } from './support/mock'
import { expectNotBlank } from './support/not-blank'
import { expect, test } from './support/test'

// Most pages are loaded twice for each of their faults.
test.describe.configure({ timeout: 120_000 })
test.use({ allowErrors: /status of \d{3}|net::ERR_FAILED/ })

type Name = keyof typeof operations

/** Every page and drawer, its heading, and the reads that it shows something of: first the one that it is about. */
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

/** Those that are not tried again: what they do to a page is seen at once. */
const atOnce: Record<string, Partial<Fault>> = Object.fromEntries([
  ...['500', '403', '404', '200 page'].map(column => [column, faults[column]?.fault ?? {}] as const),
  ['200 misfit', { status: 200, body: [] }],
])

/** All of them for what a page is about, two of them for what stands beside it. */
function faultsFor(read: Name, isMain: boolean): [column: string, fault: Partial<Fault>][] {
  if (!isMain) return Object.entries(atOnce).filter(([column]) => ['500', '200 misfit'].includes(column))
  // Who may not list channels is shown the inbox alone, not a page without a part: another test's matter.
  return Object.entries(atOnce).filter(([column]) => read !== 'listChannels' || column !== '403')
}

/** The ids that an address stands for, in the data as it is now. */
async function addressOf(page: Page, pattern: string): Promise<string> {
  const ids: Record<string, () => Promise<{ id: string } | undefined>> = {
    ':channel': () => storedChannel(page, 'Fraud desk'),
    ':policy': () => storedPolicy(page, 'Comments'),
    ':delivery': () => newestDelivery(page),
  }
  const name = /:\w+/.exec(pattern)?.[0] ?? ''
  return pattern.replace(name, (await ids[name]?.())?.id ?? '')
}

/** Begins anew, and has each further call of a read fail. Gives an address as it is then. */
async function fail(page: Page, read: Name, fault: Partial<Fault>, pattern: string): Promise<string> {
  await page.goto('/nowhere')
  await resetTo(page, 'everyday')
  const address = await addressOf(page, pattern)
  await failNext(page, { operation: operations[read].id, times: 20, ...fault })
  return address
}

for (const [pattern, heading, reads] of screens)
  for (const read of reads)
    test(`at ${pattern}, ${read} that fails leaves the rest of the page`, async ({ page }) => {
      const isCall = isCallOf(operations[read])
      for (const [column, fault] of faultsFor(read, read === reads[0]))
        await test.step(column, async () => {
          const address = await fail(page, read, fault, pattern)
          const answered = page.waitForResponse(response => isCall(response.request()))
          await page.goto(address)
          await answered
          await expectNotBlank(page, heading)
        })
      await expectNoViolations(page)
    })

test('the bell tells of an inbox that cannot be read where it is opened, and the page stays', async ({
  page,
}) => {
  for (const [column, fault] of Object.entries(atOnce))
    await test.step(column, async () => {
      await page.goto(await fail(page, 'listNotifications', fault, '/events'))
      await page.getByRole('banner').getByRole('button', { name: 'Inbox' }).click()
      const newest = page.getByRole('dialog', { name: 'Inbox' })
      await expect(newest.getByRole('alert')).toHaveCount(1)
      await expect(newest.getByRole('button', { name: 'Try again' })).toBeVisible()
      await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0)
      await expectNotBlank(page, 'Events')
    })
  await expectNoViolations(page)
})
