import { expect, test } from './support/test'

// The browser logs its own errors for denied features.
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
  test(`the demo shows what it needs if ${obstacle}`, async ({ page }) => {
    await page.addInitScript(block)
    await page.goto('/')
    await expect(page.getByRole('heading', { name: 'The demo can’t run here' })).toBeVisible()
    await expect(page.getByText(/needs HTTPS or localhost/)).toBeVisible()
  })

test('a requested demo that cannot run returns to the Connect page', async ({ page }) => {
  await page.route('**/config.json', route => route.fulfill({ json: {} }))
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
  await page.goto('/')
  await page.getByRole('button', { name: /demo/i }).click()
  await page.getByRole('link', { name: 'Sign in to a server instead' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
})
