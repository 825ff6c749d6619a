import type { Locator, Page } from '@playwright/test'
import { resendDelivery } from '~/contract/deliveries'
import { expectNoSidewaysScroll } from './support/layout'
import { changeChannel, failNext, outbox, settle, storedChannel, storedDeliveries } from './support/mock'
import { expect, test } from './support/test'

/** Returns how often each attempt was resent, by its ID. */
async function resendCounts(page: Page): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const { parentNotificationId: parent, retryCount } of await storedDeliveries(page))
    if (parent !== null && retryCount === 0) counts.set(parent, (counts.get(parent) ?? 0) + 1)
  return counts
}

const region = (page: Page) => page.getByRole('region', { name: 'Resend notifications' })

/** Makes the service busy, once it has accepted a number of resends. */
async function busyAfter(page: Page, accepted: number): Promise<void> {
  const operation = resendDelivery.id
  // A fault that is only a delay lets a call through.
  if (accepted > 0) await failNext(page, { operation, delayMs: 1, times: accepted })
  await failNext(page, { operation, status: 429, headers: { 'Retry-After': '2' } })
}

test.describe('in an incident, repairing a channel and resending everything that it did not get', () => {
  test.use({ dataSet: 'incident', allowErrors: /status of (429|500)|net::ERR_INTERNET_DISCONNECTED/ })

  test('takes six clicks, survives a busy service, a lost network, a reload, and a second tab, and sends each once', async ({
    page,
    context,
  }) => {
    test.setTimeout(240_000)
    await page.goto('/overview')
    const before = await resendCounts(page)
    let clicks = 0
    const click = async (control: Locator) => {
      await control.click()
      clicks += 1
    }
    await click(page.getByRole('link', { name: /^Fix: .*Platform on-call pager/ }))
    const form = page.getByRole('dialog', { name: 'Edit channel' })
    await form.getByRole('textbox', { name: 'Payload URL' }).fill('https://pager.example/events')
    await click(form.getByRole('button', { name: 'Test and save' }))
    await click(page.getByRole('link', { name: /^Resend 86: .*Platform on-call pager/ }))

    const plan = region(page)
    await expect(plan.getByText('9 of 86 left out')).toBeVisible()
    await expect(plan.getByText('9 are muted for their deployments')).toBeVisible()
    await click(plan.getByRole('checkbox', { name: 'Include muted notifications' }))
    await expect(plan.getByText('86 notifications to resend')).toBeVisible()
    await plan.getByRole('radio', { name: '5' }).check()
    await busyAfter(page, 0)
    await click(plan.getByRole('button', { name: 'Resend 86' }))
    const busy = plan.getByText(/The service is busy\. Continues at/)
    await expect(busy).toBeVisible()
    await expect(plan.getByText(/^[5-9] of 86 processed/)).toBeVisible()

    await context.setOffline(true)
    await expect(plan.getByText(/No connection/)).toBeVisible()
    await context.setOffline(false)
    await expect(plan.getByText(/^1\d of 86 processed/)).toBeVisible()

    const other = await context.newPage()
    await other.goto('/deliveries/resend')
    const elsewhere = region(other).getByText('Another tab is resending.')
    await expect(elsewhere).toBeVisible()
    await page.bringToFront()
    page.on('dialog', dialog => void dialog.accept())
    // While the service is busy, so that the reload cuts no call off.
    await busyAfter(page, 0)
    await expect(busy).toBeVisible()
    await page.reload()
    await expect(plan.getByText(/^Paused/)).toBeVisible()
    const processed = Number.parseInt((await plan.getByText(/ of 86 processed$/).textContent()) ?? '', 10)

    // A paused run belongs to no tab: each can resume it.
    await expect(region(other).getByRole('button', { name: 'Resume' })).toBeVisible()
    await expect(elsewhere).toBeHidden()
    await busyAfter(page, 82 - processed)
    await click(plan.getByRole('button', { name: 'Resume' }))
    await expect(elsewhere).toBeVisible()
    await expect(busy).toBeVisible({ timeout: 60_000 })
    await expect(plan.getByText('82 of 86 processed')).toBeVisible()
    // The channel's receiver breaks again, for the last four and their retries.
    await changeChannel(page, 'Platform on-call pager', { payloadUrl: 'https://pager.fail.example/events' })
    await expect(plan.getByText(/^No outcome yet for \d+ of 86 resent$/)).toBeVisible()
    await settle(page)
    const result = '86 resent, 82 delivered, 4 failed again'
    await expect(plan.getByText(result)).toBeVisible({ timeout: 30_000 })
    await expect(region(other).getByText(result)).toBeVisible()
    expect(clicks).toBe(6)

    const added = [...(await resendCounts(page))].map(([id, count]) => count - (before.get(id) ?? 0))
    expect(added.filter(count => count !== 0)).toEqual(Array.from({ length: 86 }, () => 1))
    const sent = (await outbox(page)).map(({ to }) => to)
    // One is the connection test.
    expect(sent.filter(to => to === 'https://pager.example/events')).toHaveLength(1 + 82)
    // Each with its three retries.
    expect(sent.filter(to => to === 'https://pager.fail.example/events')).toHaveLength(4 * (1 + 3))

    await plan.getByRole('link', { name: 'Resend 4 again' }).click()
    await expect(plan.getByText('4 notifications to resend')).toBeVisible()
    await expect(plan.getByText(/left out$/)).toBeHidden()
  })
})

test('a run shows its progress on every page, and can be paused, resumed, and stopped', async ({ page }) => {
  await page.goto('/channels')
  await page.getByRole('link', { name: 'Resend 35' }).click()
  await region(page).getByRole('button', { name: 'Resend 35' }).click()
  await page.getByRole('link', { name: 'Policies', exact: true }).click()
  await page.getByRole('link', { name: /^Resending \d+ of 35$/ }).click()
  await region(page).getByRole('button', { name: 'Pause' }).click()
  await expect(region(page).getByText('Paused.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Resending paused' })).toBeVisible()
  await region(page).getByRole('button', { name: 'Resume' }).click()
  await region(page).getByRole('button', { name: 'Stop' }).click()
  await expect(region(page).getByText(/^No outcome yet for \d+ of \d+ resent$/)).toBeVisible()
  await expect(region(page).getByText(/^Not sent yet: \d+$/)).toBeVisible()
  const download = page.waitForEvent('download')
  await region(page).getByRole('button', { name: 'Export report' }).click()
  expect((await download).suggestedFilename()).toBe('resends.csv')
  await region(page).getByRole('button', { name: 'Clear result' }).click()
  await expect(region(page).getByText(/notifications? to resend$/)).toBeVisible()
})

test('the log offers to resend exactly the undelivered notifications that its filters leave', async ({
  page,
}) => {
  await page.goto('/channels')
  const { id = '' } = (await storedChannel(page, 'Legacy ticket intake')) ?? {}
  await page.goto(`/deliveries?channel=${id}&of=all&last=30d&status=is%3Aundelivered`)
  const action = page.getByRole('link', { name: /^Resend \d+ undelivered$/ })
  const count = /\d+/.exec((await action.textContent()) ?? '')?.[0] ?? ''
  await action.click()
  await expect(region(page).getByText(`${count} notifications to resend`)).toBeVisible()
  await region(page).getByRole('link', { name: 'View in the log' }).click()
  await expect(page.getByText(new RegExp(`· ${count} notifications match$`))).toBeVisible()
})

test('names without a space fit on a phone, on the pages that put them into sentences', async ({ page }) => {
  await page.goto('/overview')
  await changeChannel(page, 'Legacy ticket intake', { name: 'W'.repeat(100) })
  for (const path of ['/overview', '/deliveries/health', '/deliveries/resend']) {
    await page.goto(path)
    await expect(page.getByText(/W{100}/).first()).toBeVisible()
    await expectNoSidewaysScroll(page, `at ${path}`)
  }
})
