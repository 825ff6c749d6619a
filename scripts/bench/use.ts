import type { Page } from '@playwright/test'
import { keyTimes, settled, timeUntilShown } from './observe'
import { median, type Figures } from './table'

/** Only with its last letter does it find less than a page of 50 rows. */
const wanted = 'retail alerts 1'

/** Milliseconds between two keys: a quick typist. */
const keyPause = 120

/** Matches when rows are there, none of them out of date, and their table is as given. */
const rowsShownIf = (table: string) => `[aria-busy="false"] table${table} tbody a`

/** How the list of 5,000 channels answers to typing, sorting, and the opening of a form over it. */
export async function measureUse(page: Page): Promise<Figures> {
  return { ...(await search(page)), ...(await sort(page)), ...(await openForm(page)) }
}

async function search(page: Page): Promise<Figures> {
  await openChannels(page)
  await page.getByRole('searchbox').focus()
  const results = await timeUntilShown(page, rowsShownIf(':not(:has(tr:nth-child(50)))'), () =>
    page.keyboard.type(wanted, { delay: keyPause }),
  )
  const keys = await keyTimes(page, wanted.length)
  return {
    'a key in the search, median, ms': median(keys),
    'a key in the search, worst, ms': Math.max(...keys),
    'last key to the results, ms': results,
  }
}

async function sort(page: Page): Promise<Figures> {
  await openChannels(page)
  const click = () => page.getByRole('columnheader').getByRole('button').first().click()
  const sorted = (order: string) => rowsShownIf(`:has(th[aria-sort="${order}"])`)
  return {
    'sort by name, which loads all 5,000, ms': await timeUntilShown(page, sorted('ascending'), click),
    'sort the other way, ms': await timeUntilShown(page, sorted('descending'), click),
  }
}

async function openForm(page: Page): Promise<Figures> {
  await openChannels(page)
  const open = () =>
    timeUntilShown(page, '[role=dialog] a[href^="/channels/new/Webhook"]', () =>
      page.locator('a[href^="/channels/new"]').first().click(),
    )
  const first = await open()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const again = await open()
  const form = await timeUntilShown(page, '[role=dialog] input[name=payloadUrl]', () =>
    page.locator('[role=dialog] a[href^="/channels/new/Webhook"]').click(),
  )
  return {
    'open "Create channel", first time, ms': first,
    'open "Create channel" again, ms': again,
    'open the form of a webhook, ms': form,
  }
}

async function openChannels(page: Page): Promise<void> {
  await page.goto('/channels', { waitUntil: 'commit' })
  await settled(page)
}
