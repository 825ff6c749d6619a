import type { Locator } from '@playwright/test'
import { openList } from './support/channels'
import { deliveryRows } from './support/deliveries'
import { expect, test } from './support/test'

// Forced colors, as in Windows' contrast themes: the browser draws no background or shadow of the page.
test.use({ contextOptions: { forcedColors: 'active' } })

const styleOf = (element: Locator) =>
  element.evaluate(node => {
    const { outlineStyle, borderTopStyle, borderBottomColor, fontWeight, backgroundColor } =
      getComputedStyle(node)
    return { outlineStyle, borderTopStyle, borderBottomColor, fontWeight, backgroundColor }
  })

/** Expects two elements that differ only in their state to look different. */
async function expectDifferent(one: Locator, other: Locator) {
  expect(await styleOf(one)).not.toEqual(await styleOf(other))
}

test.describe('with forced colors', () => {
  test('the selected segment and the selected tab stand out', async ({ page }) => {
    await page.goto('/inbox')
    const segments = page.getByRole('radiogroup').locator('label > span')
    await expectDifferent(segments.nth(0), segments.nth(1))
    await page.goto('/deliveries')
    const tabs = page.getByRole('navigation', { name: 'Delivery views' }).getByRole('link')
    await expectDifferent(tabs.nth(0), tabs.nth(1))
  })

  test('a switch has an edge, and shows whether it is on', async ({ page }) => {
    await page.goto('/deliveries')
    const track = page.locator('.mantine-Switch-track')
    const off = await styleOf(track)
    expect(off.borderTopStyle).toBe('solid')
    await page.getByRole('switch', { name: 'Live tail' }).click()
    await expect.poll(async () => (await styleOf(track)).backgroundColor).not.toBe(off.backgroundColor)
  })

  test('the legend of the chart has the same colors as its bars', async ({ page }) => {
    await page.goto('/deliveries/health')
    const marks = page.locator('[data-outcome]')
    await expect(marks.first()).toBeVisible()
    const colors = await marks.evaluateAll(nodes =>
      nodes.map(node => getComputedStyle(node, '::before').backgroundColor),
    )
    expect(colors.length).toBeGreaterThan(1)
    expect(new Set(colors).size).toBe(colors.length)
  })

  test('the palette has an edge, and its selected row stands out', async ({ page }) => {
    await openList(page)
    await page.keyboard.press('Control+K')
    const palette = page.getByRole('dialog', { name: 'Command palette' })
    await palette.getByRole('textbox').fill('create')
    await page.keyboard.press('ArrowDown')
    const selected = palette.locator('[data-action][data-selected]')
    await expect(selected).toHaveCount(1)
    await expectDifferent(selected, palette.locator('[data-action]:not([data-selected])').first())
    expect((await styleOf(page.locator('.mantine-Spotlight-content'))).borderTopStyle).toBe('solid')
  })

  test('a pressed button stands out', async ({ page }) => {
    await page.goto('/deliveries?status=failed')
    await deliveryRows(page).first().getByRole('link').first().click()
    const button = page.getByRole('button', { name: /^Show raw/ }).first()
    const before = await styleOf(button)
    await button.click()
    await expect(button).toHaveAttribute('aria-pressed', 'true')
    expect((await styleOf(button)).outlineStyle).toBe('solid')
    expect(before.outlineStyle).not.toBe('solid')
  })
})
