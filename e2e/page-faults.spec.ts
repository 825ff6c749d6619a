import type { Page, Response } from '@playwright/test'
import type { Fault } from '~/contract/mock-control'
import { operations } from '~/contract/operations'
import { expectNoViolations } from './support/axe'
import { failNext, resetTo, storedChannel, storedPolicy } from './support/mock'
import { expect, test } from './support/test'

test.use({ allowErrors: /status of \d{3}|net::ERR_FAILED/ })

type Name = keyof typeof operations

/** Every page and drawer, its heading, and the reads that it shows something of. */
const screens: [address: string, heading: string, reads: Name[]][] = [
  ['/channels', 'Channels', ['listChannels', 'listDeliveries']],
  ['/channels/:channel', 'Fraud desk', ['listPolicies']],
  ['/channels/:channel/policies', 'Fraud desk', ['listPolicies']],
  ['/channels/:channel/deliveries', 'Fraud desk', ['listDeliveries', 'listPolicies']],
  ['/policies', 'Policies', ['listPolicies', 'listEvents', 'listMutes']],
  ['/policies/new', 'Policies', ['listEvents']],
  ['/policies/:policy', 'Policies', ['getPolicy', 'listEvents', 'listPolicies']],
  ['/events', 'Events', ['listEvents', 'listPolicies']],
  ['/deliveries', 'Deliveries', ['listDeliveries', 'listPolicies', 'listChannels', 'listEvents']],
  ['/deliveries/health', 'Delivery health', ['listDeliveries', 'listChannels']],
  ['/mutes', 'Mutes', ['listMutes', 'listPolicies']],
  ['/mutes/new', 'Mutes', ['listPolicies']],
  ['/send-event', 'Send event', ['listPolicies', 'listMutes']],
  ['/inbox', 'Inbox', ['listNotifications']],
]

/** Those that are not tried again: what they do to a page is seen at once. */
const faults: [what: string, fault: Partial<Fault>][] = [
  ['an error of the server', { status: 500 }],
  ['an answer that does not fit', { status: 200, body: [] }],
]

/** The ids that an address stands for, in the data as it is now. */
async function addressOf(page: Page, pattern: string): Promise<string> {
  const channel = pattern.includes(':channel') ? await storedChannel(page, 'Fraud desk') : undefined
  const policy = pattern.includes(':policy') ? await storedPolicy(page, 'Comments') : undefined
  return pattern.replace(':channel', channel?.id ?? '').replace(':policy', policy?.id ?? '')
}

const isAnswerOf = (name: Name) => {
  const path = new RegExp(`^${operations[name].url.replaceAll(/:\w+/g, '[^/]+')}$`)
  return (response: Response) => path.test(new URL(response.url()).pathname)
}

for (const [pattern, heading, reads] of screens) {
  test(`at ${pattern}, a read that fails leaves the rest of the page`, async ({ page }) => {
    for (const read of reads) {
      for (const [what, fault] of faults) {
        await test.step(`${read}: ${what}`, async () => {
          await page.goto('/nowhere')
          await resetTo(page, 'everyday')
          const address = await addressOf(page, pattern)
          await failNext(page, { operation: operations[read].id, times: 20, ...fault })
          const answered = page.waitForResponse(isAnswerOf(read))
          await page.goto(address)
          await answered
          await expect(
            page.getByRole('heading', { level: 1, name: heading, includeHidden: true }),
          ).toBeAttached()
          await expect(
            page.getByRole('navigation', { name: 'Main navigation', includeHidden: true }),
          ).toBeAttached()
          await expect(page.getByText('Something in this console went wrong')).toHaveCount(0)
        })
      }
      await expectNoViolations(page)
    }
  })
}
