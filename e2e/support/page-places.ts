import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { pagesWithoutId, testedPages } from '~/app/test-pages'
import { patterns } from '~/paths'
import { showRestored, showToast } from './channel-places'
import { openChannel, openNew } from './channels'
import { showChannelDeliveries, showDelivery } from './delivery-places'
import { showEvent } from './event-places'
import type { Place } from './place'
import { openPolicy, showChannelPolicies, showWrongPolicy } from './policy-places'

type Patterns = typeof patterns
type PageWithId = {
  [Name in keyof Patterns]: Patterns[Name] extends `${string}:${string}` ? Name : never
}[keyof Patterns]

/** Opens each page and drawer whose URL contains an ID. */
const openWithId: Record<PageWithId, (page: Page) => Promise<unknown>> = {
  newChannelOfType: page => openNew(page, 'Email'),
  channel: page => openChannel(page, 'Platform on-call pager'),
  editChannel: showRestored,
  startChannel: showToast,
  channelPolicies: showChannelPolicies,
  newChannelPolicy: showWrongPolicy,
  channelDeliveries: showChannelDeliveries,
  policy: openPolicy,
  event: showEvent,
  delivery: showDelivery,
  deployment: showDeployment,
}

/** Each page and drawer, once it has loaded everything that it reads. */
export const pagePlaces: Place[] = [
  ...pagesWithoutId.map((name): Place => [`the page at ${patterns[name]}`, page => showPage(page, name)]),
  ...Object.entries(openWithId).map(([name, show]): Place => {
    const pattern = patterns[name as PageWithId]
    const go = async (page: Page) => {
      await show(page)
      await expect(page).toHaveURL(({ pathname }) => isAt(pattern, pathname))
    }
    return [`the page at ${pattern}`, go]
  }),
]

const isAt = (pattern: string, pathname: string) =>
  new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+')}$`).test(pathname)

async function showPage(page: Page, name: (typeof pagesWithoutId)[number]) {
  await page.goto(patterns[name])
  const heading = page.getByRole('heading', { level: 1, includeHidden: true })
  await expect(heading).toHaveText(testedPages[name].heading)
  if (patterns[name].endsWith('/new')) await expect(page.getByRole('dialog')).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}

async function showDeployment(page: Page) {
  await page.goto('/deployments/65f1de910700000000000001')
  await expect(page.getByRole('region', { name: 'Notifications' }).getByRole('row')).toHaveCount(21)
}
