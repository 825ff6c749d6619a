import { listNotifications } from '~/contract/inbox'
import { makeChannel, outbox } from './support/mock'
import { chooseChannel, openNewPolicy, openPolicies, policyList } from './support/policies'
import { expect, test } from './support/test'

test.describe('with 5,000 policies and channels', () => {
  test.use({ dataSet: 'large' })

  test('the list makes only a few calls, and none per row', async ({ page }) => {
    const calls: string[] = []
    page.on('request', request => {
      const url = request.url()
      // The bell polls on its own.
      if (url.includes('/api/v2/') && !url.includes(listNotifications.url)) calls.push(url)
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
