import type { Locator, Page } from '@playwright/test'
import { channelRow, nameField, openChannel, openList } from './support/channels'
import { openPolicies, policyRow } from './support/policies'
import { expect, test } from './support/test'

// With transitions, which move the focus later than without.
test.use({ reducedMotion: 'no-preference' })

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const hasFocus = () => target.evaluate(element => element === document.activeElement)
  for (let step = 0; step < 100 && !(await hasFocus()); step++) await page.keyboard.press(key)
  await expect(target).toBeFocused()
}

test('a webhook is created without a mouse', async ({ page }) => {
  await openList(page)
  const create = page.getByRole('main').getByRole('link', { name: 'Create channel' })
  await tabTo(page, create)
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog', { name: /^Create (?:\w+ )?channel$/ })
  await expect(drawer.getByRole('link', { name: /^Email/ })).toBeFocused()
  await tabTo(page, drawer.getByRole('link', { name: /^Webhook/ }))
  await page.keyboard.press('Enter')
  await expect(nameField(drawer)).toBeFocused()
  await page.keyboard.type('Night shift')
  await tabTo(page, drawer.getByLabel('Payload URL'))
  await page.keyboard.type('https://hooks.example/in')
  await tabTo(page, drawer.getByRole('button', { name: 'Add header' }))
  await page.keyboard.press('Enter')
  await tabTo(page, drawer.getByLabel('Header 1 name'))
  await page.keyboard.type('X-Team')
  await page.keyboard.press('Tab')
  await page.keyboard.type('night')
  await tabTo(page, drawer.getByRole('button', { name: 'Test connection' }))
  await page.keyboard.press('Enter')
  await expect(drawer.getByText('Test passed')).toBeVisible()
  await tabTo(page, drawer.getByRole('button', { name: 'Create channel' }))
  await page.keyboard.press('Enter')
  await expect(channelRow(page, 'Night shift')).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Not now' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a policy is created without a mouse', async ({ page }) => {
  await openPolicies(page)
  const create = page.getByRole('main').getByRole('link', { name: 'Create policy' })
  await tabTo(page, create)
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog', { name: 'Create policy' })
  await expect(drawer.getByRole('searchbox', { name: 'Search by name or ID' })).toBeFocused()
  await page.keyboard.type('Comment-related')
  const group = drawer.getByRole('radio', { name: /^Comment-related events/ })
  await expect(drawer.getByRole('radio', { name: /^Project-related events/ })).toHaveCount(0)
  await tabTo(page, group)
  await page.keyboard.press('Space')
  await expect(group).toBeChecked()
  const channel = drawer.getByLabel('Channel', { exact: true })
  await tabTo(page, channel)
  await page.keyboard.type('Sandbox')
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText(['Sandbox, please ignore'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(channel).toHaveValue('Sandbox, please ignore')
  await tabTo(page, drawer.getByRole('button', { name: 'Create policy' }))
  await page.keyboard.press('Enter')
  await expect(policyRow(page, 'Comment-related events to Sandbox, please ignore')).toBeVisible()
  await expect(create).toBeFocused()
})

test('a policy is muted and unmuted without a mouse', async ({ page }) => {
  await page.goto('/mutes')
  await tabTo(page, page.getByRole('main').getByRole('link', { name: 'Create mute' }))
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog', { name: 'Create mute' })
  await expect(drawer.getByLabel('Policy', { exact: true })).toBeFocused()
  await expect(page.getByRole('listbox')).toBeHidden()
  await page.keyboard.type('Accuracy turned')
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText([/^Accuracy turned red/])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await tabTo(page, drawer.getByRole('combobox', { name: 'Deployment' }))
  await page.keyboard.type('customer')
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText([/^Customer churn/])
  // The first Enter selects the only option, the second one submits the form.
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  const unmute = page.getByRole('button', {
    name: 'Unmute Accuracy turned red for Customer churn',
  })
  await expect(unmute).toBeVisible()
  await expect(drawer).toBeHidden()
  await tabTo(page, unmute)
  await page.keyboard.press('Enter')
  await expect(unmute).toBeHidden()
  const focused = page.locator(':focus')
  await expect(focused).toHaveAttribute('aria-label', /^Select /)
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(1)
  await page.keyboard.press('F6')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(unmute).toBeVisible()
  await expect(focused).toHaveAttribute('aria-label', /^Select /)
  await tabTo(page, unmute)
  await page.keyboard.press('Enter')
  await expect(unmute).toBeHidden()
  await page.keyboard.press('z')
  await expect(unmute).toBeVisible()
})

test('an event is found and sent without a mouse', async ({ page }) => {
  await page.goto('/events')
  await tabTo(page, page.getByRole('searchbox').first())
  await page.keyboard.type('service_health_red')
  const event = page.getByRole('link', { name: 'Deployment Service Health Change: Red', exact: true })
  await tabTo(page, event.first())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('table')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await tabTo(page, page.getByRole('link', { name: 'Send event', exact: true }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Send event' })).toBeVisible()
  const type = page.getByRole('combobox', { name: 'Event type' })
  await tabTo(page, type)
  await page.keyboard.type('serviceHealthChangeRed')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(type).toHaveValue('Deployment Service Health Change: Red')
  await tabTo(page, page.getByRole('textbox', { name: 'Title' }))
  await page.keyboard.type('By keyboard')
  await tabTo(page, page.getByRole('main').getByRole('button', { name: /^Send event to/ }))
  await page.keyboard.press('Enter')
  const question = page.getByRole('dialog', { name: /^Send this event to/ })
  await tabTo(page, question.getByRole('button', { name: /^Send event/ }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Event sent' })).toBeFocused()
})

test('the focus stays in a drawer, and Escape returns it to the link that opened the drawer', async ({
  page,
}) => {
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

test('the arrow keys move within a menu, and the focus returns to its button, also from a dialog that it opened', async ({
  page,
}) => {
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

test('a dialog over a form returns the focus to the submit button', async ({ page }) => {
  await page.goto('/channels/new/Webhook')
  const drawer = page.getByRole('dialog', { name: 'Create Webhook channel' })
  await nameField(drawer).fill('Night shift')
  await drawer.getByLabel('Payload URL').fill('https://fail.example/in')
  const send = drawer.getByRole('button', { name: 'Test and save' })
  await send.focus()
  await page.keyboard.press('Enter')
  const question = page.getByRole('dialog', { name: 'Save without a successful test?' })
  await expect(question.getByRole('button', { name: 'Keep editing' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  await expect(send).toBeFocused()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Close form' }).press('Enter')
  await expect(drawer).toBeHidden()
})

test('the focused element is visibly marked, and the first tab stop of a page skips to its content', async ({
  page,
}) => {
  await openList(page)
  const skip = page.getByRole('link', { name: 'Skip to main content' })
  const unmarked: string[] = []
  for (let step = 0; step < 25; step++) {
    await page.keyboard.press('Tab')
    if (step === 0) {
      await expect(skip).toBeFocused()
      await expect(skip).toBeInViewport()
    }
    const element = page.locator(':focus')
    if (!(await isMarked(element))) unmarked.push(await element.evaluate(it => it.outerHTML))
  }
  expect(unmarked).toEqual([])
  await skip.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

/** Returns whether the focused element has an outline, or, for a text field, a border of another color. */
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

test('shortcuts open a page, focus its search and its rows, and open its form and the palette', async ({
  page,
}) => {
  await page.goto('/overview')
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('p')
  const rows = page.getByRole('table', { name: 'Policies' }).getByRole('link')
  await expect(rows.first()).toBeVisible()
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('j')
  await expect(rows.first()).toBeFocused()
  await page.keyboard.press('/')
  const search = page.getByRole('searchbox', { name: 'Search policies by name' })
  await expect(search).toBeFocused()
  await page.keyboard.type('cg')
  await expect(search).toHaveValue('cg')
  await search.fill('')
  await search.blur()
  await page.keyboard.press('c')
  await expect(page.getByRole('dialog', { name: 'Create policy' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+K')
  await page.keyboard.type('project created')
  await expect(page.getByRole('button', { name: 'Project created Event', exact: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Project created' })).toBeFocused()
})

test('after a deletion, the focus is in the next row, and z restores the deleted row', async ({ page }) => {
  await page.goto('/policies')
  const links = page.getByRole('table', { name: 'Policies' }).locator('a[data-kind="name"]')
  await expect(links.first()).toBeVisible()
  const [first, second] = await links.allTextContents()
  await page.getByRole('button', { name: `Actions for ${first}` }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Delete policy' }).click()
  await expect(links.first()).toHaveText(second ?? '')
  await expect(policyRow(page, second ?? '').locator(':focus')).toHaveCount(1)
  await page.keyboard.press('z')
  await expect(links.first()).toHaveText(first ?? '')
})
