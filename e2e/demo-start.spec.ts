import { expect, test } from './support/test'

// What the browser itself says of what is denied.
test.use({ allowErrors: /./ })

const obstacles: Record<string, () => void> = {
  'there are no service workers': () => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
  },
  'service workers are blocked': () => {
    ServiceWorkerContainer.prototype.register = () =>
      Promise.reject(new DOMException('blocked by the settings', 'SecurityError'))
  },
  'site data is denied': () => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  },
}

for (const [obstacle, block] of Object.entries(obstacles))
  test(`where ${obstacle}, the demo says what it needs`, async ({ page }) => {
    await page.addInitScript(block)
    await page.goto('/')
    await expect(page.getByRole('heading', { name: 'The demo can’t run here' })).toBeVisible()
    await expect(page.getByText(/needs HTTPS or localhost/)).toBeVisible()
  })

test('a demo that was asked for and cannot run leads back to Connect', async ({ page }) => {
  await page.route('**/config.json', route => route.fulfill({ json: {} }))
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
  await page.goto('/')
  await page.getByRole('button', { name: /demo/i }).click()
  await page.getByRole('link', { name: 'Sign in to a server instead' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
})
