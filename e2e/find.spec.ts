import { listDeliveries } from '~/contract/deliveries'
import { expectNoViolations } from './support/axe'
import { bar, deliveryOf, deliveryRows, openLog, openLogOf } from './support/deliveries'
import { answerWith } from './support/mock'
import { expect, test } from './support/test'

test.use({ timezoneId: 'America/Bogota' })

const day = 24 * 60 * 60_000

/** The log's search field. */
const searchBox = 'Search subject, event, name, ID, or body'

/** A delivery from yesterday, at a local time in a zone that is five hours behind UTC. */
const yesterdayAt = (index: number, time: string, body: string) =>
  deliveryOf({
    id: `6ae9eae3d99ccb3e03fd40${index.toString(16).padStart(2, '0')}`,
    timestamp: `${new Date(Date.now() - day - 5 * 60 * 60_000).toISOString().slice(0, 10)}T${time}Z`,
    request: { url: 'https://hooks.example/in', headers: '', body },
  })

test('a delivery from yesterday is found by its time and a text in its body in four clicks', async ({
  page,
}) => {
  await page.goto('/nowhere')
  const rows = [
    // One at 14:32 local time, and one at 16:32 with the same text.
    yesterdayAt(1, '21:32:10', '{"note":"caf\\u00e9 \\/ night shift"}'),
    yesterdayAt(2, '19:32:10', '{"note":"caf\\u00e9 \\/ night shift"}'),
    yesterdayAt(3, '19:31:00', '{"note":"day shift"}'),
  ]
  await answerWith(page, listDeliveries, rows, { times: 100 })
  await page.goto('/overview')
  await page.evaluate(() => {
    addEventListener('pointerdown', () => performance.mark('click'), true)
  })
  await page.getByRole('link', { name: 'Deliveries', exact: true }).click()
  await expect(deliveryRows(page)).toHaveCount(3)
  await page.getByRole('searchbox', { name: searchBox }).click()
  await page.keyboard.type('shift CAFÉ / night')
  await page.getByRole('button', { name: 'Time: Any time' }).click()
  const panel = page.getByRole('dialog', { name: 'Time' })
  await expect(panel).toContainText('Times in America/Bogota')
  await page.keyboard.type('yesterday 14:30')
  await expect(panel.getByRole('button', { name: /14:25.14:35 ± 5 min/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(panel).toBeHidden()
  await expect(page.getByRole('button', { name: /^Time: .*14:25.14:35$/ })).toBeFocused()
  await expect(page).toHaveURL(/from=[\d-]+T19%3A25Z&to=[\d-]+T19%3A35Z/)
  await expect(deliveryRows(page)).toHaveCount(1)
  await expect(deliveryRows(page).getByTitle(/^in request body: .*night/)).toBeVisible()
  await deliveryRows(page).first().getByRole('link').first().click()
  await expect(page.getByRole('link', { name: '± 5 min' })).toBeVisible()
  expect(await page.evaluate(() => performance.getEntriesByName('click').length)).toBe(4)
})

test('a range that isn’t loaded yet is loaded completely', async ({ page }) => {
  await openLog(page)
  const oldest = new Date(Date.now() - 20 * day).toISOString().slice(0, 16)
  await openLog(page, `?from=${oldest}Z`)
  await expect(bar(page)).toContainText(/[2-9],\d{3} attempts/)
  await expect(bar(page)).not.toContainText('isn’t fully loaded')
})

test('dragging across the histogram selects a range, and Back shows everything again', async ({ page }) => {
  await openLog(page)
  const picture = page.getByRole('img', { name: /To select a range with the keyboard, use the Time filter/ })
  const box = await picture.boundingBox()
  if (!box) throw new Error('There is no histogram')
  await page.mouse.move(box.x + box.width * 0.5, box.y + 20)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.7, box.y + 20, { steps: 4 })
  await page.mouse.up()
  await expect(page).toHaveURL(/from=.*&to=/)
  await expect(bar(page)).toContainText(/notifications match/)
  await page.goBack()
  await expect(page).toHaveURL('/deliveries')
})

test('an event is selected by its ID, and its emails and messages are shown, too', async ({ page }) => {
  const text = 'Deployment Service Health Change: Red: Customer churn'
  const request = (body: object) => ({ url: 'https://h.example/', headers: '', body: JSON.stringify(body) })
  const rows = [
    { emailSubject: text },
    { request: request({ text }) },
    { request: request({ event_type: 'model_deployments.service_health_red' }) },
    { emailSubject: 'Deployment Service Health Change: Red to Yellow: Customer churn' },
  ].map((given, index) => deliveryOf({ id: `6ae9eae3d99ccb3e03fd400${index}`, ...given }))
  await openLogOf(page, rows)
  await page.getByRole('combobox', { name: 'Event' }).fill('health_red')
  await page.getByRole('option', { name: /model_deployments\.service_health_red/ }).click()
  await expect(page).toHaveURL(/event=model_deployments.service_health_red/)
  await expect(deliveryRows(page)).toHaveCount(3)
})

test('a view is saved, opened from another one, and deleted', async ({ page }) => {
  await openLog(page, '?status=is:undelivered')
  await page.getByRole('button', { name: 'Saved views' }).click()
  const panel = page.getByRole('dialog', { name: 'Saved views' })
  await panel.getByLabel('Save these filters as').fill('Not arrived')
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('status')).toHaveText('View saved in this browser.')
  await expectNoViolations(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Saved views' })).toBeFocused()
  await openLog(page)
  await page.getByRole('button', { name: 'Saved views' }).click()
  await panel.getByRole('link', { name: 'Not arrived' }).click()
  await expect(page).toHaveURL('/deliveries?status=is%3Aundelivered')
  await expect(bar(page)).toContainText(/notifications match/)
  await page.getByRole('button', { name: 'Saved views' }).click()
  await panel.getByRole('button', { name: 'Delete view “Not arrived”' }).click()
  await expect(panel.getByRole('link')).toHaveCount(0)
  await expect(panel).toBeFocused()
})
