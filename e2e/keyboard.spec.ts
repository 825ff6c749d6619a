import type { Locator, Page } from '@playwright/test'
import { channelRow, nameField, openChannel, openList } from './support/channels'
import { expect, test } from './support/test'

/** Goes on with Tab until an element has the focus. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const hasFocus = () => target.evaluate(element => element === document.activeElement)
  for (let step = 0; step < 60 && !(await hasFocus()); step++) await page.keyboard.press(key)
  await expect(target).toBeFocused()
}

test('a webhook is made without a mouse', async ({ page }) => {
  await openList(page)
  const create = page.getByRole('main').getByRole('link', { name: 'Create channel' })
  await tabTo(page, create)
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog', { name: /^Create channel/ })
  await expect(drawer.getByRole('link', { name: /^Email/ })).toBeFocused()
  await tabTo(page, drawer.getByRole('link', { name: /^Webhook/ }))
  await page.keyboard.press('Enter')
  await expect(nameField(drawer)).toBeFocused()
  await page.keyboard.type('Night shift')
  await tabTo(page, drawer.getByLabel('Payload URL'))
  await page.keyboard.type('https://hooks.example/in')
  await tabTo(page, drawer.getByRole('button', { name: 'Add a header' }))
  await page.keyboard.press('Enter')
  await tabTo(page, drawer.getByLabel('Name of header 1'))
  await page.keyboard.type('X-Team')
  await page.keyboard.press('Tab')
  await page.keyboard.type('night')
  await tabTo(page, drawer.getByRole('button', { name: 'Test connection' }))
  await page.keyboard.press('Enter')
  await expect(drawer.getByText('Test passed')).toBeVisible()
  await tabTo(page, drawer.getByRole('button', { name: 'Create channel' }))
  await page.keyboard.press('Enter')
  await expect(channelRow(page, 'Night shift')).toBeVisible()
  await expect(create).toBeFocused()
})

test('the focus stays in a drawer, and Escape leads back to the link that opened it', async ({ page }) => {
  await openChannel(page, 'Fraud desk')
  const edit = page.getByRole('link', { name: 'Edit channel' })
  await tabTo(page, edit)
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog', { name: 'Edit channel' })
  await expect(nameField(drawer)).toBeFocused()
  const focused = drawer.locator(':focus')
  for (let step = 0; step < 20; step++) {
    await page.keyboard.press('Tab')
    await expect(focused).toHaveCount(1)
  }
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
  await expect(edit).toBeFocused()
})

test('a menu is used with arrows, and the focus returns to its button', async ({ page }) => {
  await openList(page)
  const button = page.getByRole('button', { name: 'Actions for Fraud desk' })
  for (let time = 0; time < 2; time++) {
    await button.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menuitem', { name: 'Edit channel' })).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('menuitem', { name: 'Duplicate channel' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toBeHidden()
    await expect(button).toBeFocused()
  }
})

test('a question that a menu has opened leads back to the button of the menu', async ({ page }) => {
  await openList(page)
  const button = page.getByRole('button', { name: 'Actions for Fraud desk' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Edit channel' })).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  const question = page.getByRole('dialog', { name: 'Delete “Fraud desk”?' })
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  await expect(button).toBeFocused()
})

test('a question over a form leads back to the button that sent it', async ({ page }) => {
  await page.goto('/channels/new/Webhook')
  const drawer = page.getByRole('dialog', { name: 'Create channel: Webhook' })
  await nameField(drawer).fill('Night shift')
  await drawer.getByLabel('Payload URL').fill('https://hooks.example/in')
  const send = drawer.getByRole('button', { name: 'Create channel' })
  await send.focus()
  await page.keyboard.press('Enter')
  const question = page.getByRole('dialog', { name: 'Save without a passed test?' })
  await expect(question.getByRole('button', { name: 'Back to the form' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  await expect(send).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
})

test('the first stop of a page skips to its content', async ({ page }) => {
  await openList(page)
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('what has the focus can be seen', async ({ page }) => {
  await openList(page)
  const unmarked: string[] = []
  for (let step = 0; step < 25; step++) {
    await page.keyboard.press('Tab')
    const element = page.locator(':focus')
    if (!(await isMarked(element))) unmarked.push(await element.evaluate(it => it.outerHTML))
  }
  expect(unmarked).toEqual([])
})

/** Whether an outline is around what has the focus; a text field has a border of another colour instead. */
function isMarked(element: Locator): Promise<boolean> {
  return element.evaluate(async it => {
    await Promise.allSettled(it.getAnimations().map(animation => animation.finished))
    const { outlineStyle, borderColor } = getComputedStyle(it)
    const others = [...document.querySelectorAll('main input, main select')].filter(other => other !== it)
    const isField = it.matches('input, select')
    return (
      outlineStyle !== 'none' ||
      (isField && others.every(o => getComputedStyle(o).borderColor !== borderColor))
    )
  })
}
