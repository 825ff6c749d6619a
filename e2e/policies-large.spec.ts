import { listChannels } from '~/contract/channels'
import { listDeliveries } from '~/contract/deliveries'
import { listNotifications } from '~/contract/inbox'
import { makeChannel, outbox } from './support/mock'
import { chooseChannel, openNewPolicy, openPolicies, policyList } from './support/policies'
import { expect, test } from './support/test'

/** What the navigation reads as a whole to count the failing channels: a thousand rows with each call. */
const whole = [listChannels.url, listDeliveries.url]

test.describe('with 5,000 policies and channels', () => {
  test.use({ dataSet: 'large' })

  test('the list makes only a few calls, and none per row', async ({ page }) => {
    const calls: string[] = []
    const frameCalls: string[] = []
    page.on('request', request => {
      const { pathname, search } = new URL(request.url())
      // The bell polls on its own.
      if (!pathname.includes('/api/v2/') || pathname.includes(listNotifications.url)) return
      const isOfFrame = whole.some(url => pathname.endsWith(url)) && search.endsWith('&limit=1000')
      ;(isOfFrame ? frameCalls : calls).push(pathname + search)
    })
    await openPolicies(page)
    await outbox(page)
    expect(calls.filter(url => url.includes('/notificationPolicies/'))).toHaveLength(1)
    expect(calls.length).toBeLessThanOrEqual(4)
    calls.length = 0
    await page.getByLabel('Status').selectOption('Paused')
    await expect(page.getByRole('status').filter({ hasText: / of / })).toBeVisible()
    await expect(policyList(page).getByRole('switch').first()).not.toBeChecked()
    expect(calls.length).toBeLessThanOrEqual(6)
    expect(frameCalls).toEqual([...new Set(frameCalls)])
  })

  test('the picker finds a channel with a search by the service', async ({ page }) => {
    const made = { channelType: 'Database', name: 'The one in five thousand' } as const
    await openPolicies(page)
    await makeChannel(page, made)
    const drawer = await openNewPolicy(page, '?event=project.created')
    await chooseChannel(drawer, 'Channel', made.name)
    await expect(drawer.getByRole('textbox', { name: 'Name' })).toHaveValue(`Project created to ${made.name}`)
  })
})
