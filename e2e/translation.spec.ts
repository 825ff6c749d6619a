import type { Page } from '@playwright/test'
import japanese from '~/locales/ja/shell'
import { channelRow, nameField, openChannel, openList, openNew, skipStart } from './support/channels'
import { deliveryRows } from './support/deliveries'
import { expect, test } from './support/test'

/**
 * Changes the page as a browser's translation does: replaces each text node with another one within two elements.
 * Later changes that React makes to the replaced node are not visible.
 */
function translate() {
  const isLeft = (parent: Element) =>
    parent.closest('font, script, style, title, textarea, option, svg') !== null
  const replace = (node: Node) => {
    const parent = node.parentElement
    if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim() || !parent || isLeft(parent)) return
    const tag: string = 'font'
    const outer = document.createElement(tag)
    const inner = outer.appendChild(document.createElement(tag))
    inner.append(node.textContent)
    parent.replaceChild(outer, node)
  }
  const replaceIn = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const nodes = [root]
    while (walker.nextNode()) nodes.push(walker.currentNode)
    nodes.forEach(replace)
  }
  new MutationObserver(records => {
    for (const { target, addedNodes } of records) {
      replace(target)
      addedNodes.forEach(replaceIn)
    }
  }).observe(document, { subtree: true, childList: true, characterData: true })
}

test.describe('while a browser translates the page', () => {
  test.beforeEach(({ page }) => page.addInitScript(translate))

  const main = (page: Page) => page.getByRole('main')

  test('the log can be searched and loaded further, and a delivery can be resent', async ({ page }) => {
    await page.goto('/deliveries')
    const bar = page.getByRole('group', { name: 'Loaded deliveries' })
    await expect(bar).toContainText('1,000 attempts loaded')
    const search = page.getByRole('searchbox')
    await search.fill('drift')
    await expect(bar).toContainText(' match')
    await search.fill('')
    await expect(bar).not.toContainText(' match')
    await bar.getByRole('button', { name: 'Load more' }).click()
    await expect(bar).not.toContainText('1,000 attempts loaded')
    await page.getByLabel('Status').selectOption({ label: 'Undelivered' })
    await deliveryRows(page).first().getByRole('link').first().click()
    const drawer = page.getByRole('dialog', { name: /./ }).first()
    await drawer.getByRole('button', { name: 'Resend', exact: true }).click()
    const question = page.getByRole('dialog', { name: 'Resend this delivery?' })
    await question.getByRole('button', { name: 'Resend' }).click()
    await expect(question).toHaveCount(0)
    await expect(drawer.getByText('Resent:')).toBeVisible()
    await drawer.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.getByRole('link', { name: 'Health', exact: true }).click()
    await page.getByRole('radio', { name: 'Last 7 days' }).click()
    await expect(page.getByRole('table', { name: /channel/ })).toBeVisible()
  })

  test('a channel can be created and opened, and the language changed', async ({ page }) => {
    const drawer = await openNew(page, 'InApp')
    await nameField(drawer).fill('Night shift')
    await drawer.getByRole('button', { name: 'Create channel' }).click()
    await skipStart(page)
    await expect(main(page).getByRole('heading', { level: 1 })).toHaveText('Night shift')
    await openList(page)
    await expect(channelRow(page, 'Night shift')).toBeVisible()
    await page.getByRole('searchbox').fill('nothing like it')
    await expect(main(page)).toContainText('No matching channels')
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await openChannel(page, 'Fraud desk')
    for (const tab of ['Policies', 'Deliveries', 'Settings'])
      await main(page)
        .getByRole('link', { name: new RegExp(`^${tab}( \\d+\\+?)?$`) })
        .click()
    await openList(page)
    await page.keyboard.press('Control+K')
    const palette = page.getByRole('dialog', { name: 'Command palette' })
    await palette.getByRole('textbox').fill('fraud')
    await palette.getByRole('textbox').fill('inbox')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Inbox' })).toBeVisible()
    await page.getByRole('button', { name: /^Preferences/ }).click()
    await page.getByRole('menuitemradio', { name: '日本語' }).click()
    await expect(page.getByRole('navigation').first().getByRole('link')).toContainText(
      Object.values(japanese.pages),
    )
  })
})
