import { expect, test } from './support/test'

const pages: { address: string; file: string; read: string; shows?: 'time' }[] = [
  { address: '/policies', file: 'policies-page', read: 'notificationPolicies' },
  { address: '/events', file: 'events-page', read: 'notificationEvents' },
  { address: '/mutes', file: 'mutes-page', read: 'notificationPolicyMutes' },
  { address: '/deliveries', file: 'deliveries-page', read: 'notificationLogs' },
  { address: '/deliveries/health', file: 'health-page', read: 'notificationLogs' },
  { address: '/inbox', file: 'inbox-page', read: 'userNotifications', shows: 'time' },
]

for (const { address, file, read, shows = 'link' } of pages)
  test(`the first request of ${address} does not wait for the page’s code, and is sent once`, async ({
    page,
  }) => {
    const reads: string[] = []
    page.on('request', request => {
      if (request.url().includes(`/api/v2/${read}/`)) reads.push(request.url())
    })
    let isHeldBack = false
    const asked = page.waitForRequest(new RegExp(`/api/v2/${read}/`))
    await page.route(new RegExp(`/assets/${file}-[^/]+\\.js$`), async route => {
      isHeldBack = true
      await asked
      await route.continue()
    })
    await page.goto(address)
    await expect(page.getByRole('main').getByRole(shows).nth(3)).toBeVisible()
    await expect(page.getByRole('banner').getByRole('button', { name: /^Inbox, / })).toBeVisible()
    expect(isHeldBack).toBe(true)
    expect(reads).toHaveLength(1)
  })
