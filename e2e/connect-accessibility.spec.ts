import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { expectNoViolations } from './support/axe'
import { channelRow } from './support/channels'
import { keyField, saveWithRefusedKey } from './support/connect'
import { expectNoSidewaysScroll } from './support/layout'
import { adminKey, connect, test, userKey } from './support/service'

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })

test('a keyboard user signs in, signs out, and signs in again', async ({ page }) => {
  await page.goto('/channels')
  await expect(keyField(page)).toBeFocused()
  await page.keyboard.type(adminKey)
  await page.keyboard.press('Enter')
  await expect(channelRow(page, 'Fraud desk')).toBeVisible()
  await page.getByRole('button', { name: /connection: / }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitemradio', { name: 'Light' })).toBeFocused()
  await expectNoViolations(page, 'in the connection menu')
  // The arrow key wraps around from the first entry to the last.
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(keyField(page)).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByLabel('Server address')).toBeFocused()
})

test.describe('accessibility in light and dark mode and at 360 px', () => {
  test.use({ colorScheme: 'light' })

  async function expectAccessible(page: Page) {
    await expectNoViolations(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
    await expectNoViolations(page)
    await expectNoSidewaysScroll(page)
    await expectNoViolations(page)
  }

  test('the Connect page with all of its errors meets WCAG 2.2 AA', async ({ page }) => {
    await page.goto('/')
    await expect(heading(page, 'Sign in')).toBeVisible()
    await expectNoViolations(page)
    await page.route('http://service.example/**', route => route.abort())
    await page.getByLabel('Server address').fill('http://service.example')
    await connect(page, adminKey)
    await expect(page.getByRole('alert')).toBeVisible()
    await expectAccessible(page)
    await connect(page, '')
    await expect(keyField(page)).toHaveAccessibleDescription(/Enter an API key/)
    await expectNoViolations(page)
  })

  test('the note that only the inbox is open meets WCAG 2.2 AA', async ({ page }) => {
    await page.goto('/')
    await connect(page, userKey)
    await expect(heading(page, 'This key only opens your inbox')).toBeVisible()
    await expectAccessible(page)
  })

  test('the dialog Sign in again meets WCAG 2.2 AA', async ({ page, service }) => {
    await saveWithRefusedKey(page, service.failNext)
    await keyField(page).fill('wrong')
    await page.keyboard.press('Enter')
    await expect(keyField(page)).toHaveAccessibleDescription(/rejected this key/)
    await expectAccessible(page)
  })
})

test.describe('in Japanese', () => {
  test.use({ locale: 'ja-JP' })

  test('the Connect page works and fits a phone', async ({ page }) => {
    await page.goto('/')
    await expect(heading(page, 'サインイン')).toBeVisible()
    await page.getByLabel('APIキー', { exact: true }).fill(userKey)
    await page.getByRole('button', { name: 'サインイン', exact: true }).click()
    await expect(heading(page, 'このキーで利用できるのは受信トレイのみです')).toBeVisible()
    await expectNoViolations(page)
    await expectNoSidewaysScroll(page)
  })
})
