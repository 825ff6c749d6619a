import type { Page } from '@playwright/test'
import { keyTimes, settled, timeUntilShown } from './observe'
import { median, type Figures } from './table'
import type { TargetPage } from './target-pages'
import type { Traffic } from './traffic'

/** What a user does, in this order. Each step returns its milliseconds. The page must have come to rest before it. */
interface Steps {
  toSecondPage: () => Promise<number>
  back: () => Promise<number>
  openForm: () => Promise<number>
}

export function stepsOn(page: Page, target: TargetPage): Steps {
  const click = (wanted: string, shown: string) =>
    timeUntilShown(page, shown, () => page.locator(wanted).first().click())
  return {
    toSecondPage: () => click(target.secondLink, target.secondRow),
    back: () => click(target.backLink, target.row),
    openForm: () => click(target.opener, target.form),
  }
}

/** Uses a page that has come to rest, and returns what each step took. */
export async function measureSteps(page: Page, target: TargetPage, traffic: Traffic): Promise<Figures> {
  const steps = stepsOn(page, target)
  const take = async (step: () => Promise<number>) => {
    const time = await step()
    await settled(page, 300, traffic)
    return time
  }
  const firstTime = await take(steps.toSecondPage)
  const back = await take(steps.back)
  const known = await take(steps.toSecondPage)
  await take(steps.back)
  const keys = await search(page, target, traffic)
  return {
    'another page, first time, ms': firstTime,
    'known page, ms': known,
    'back, ms': back,
    'open a form, ms': await take(steps.openForm),
    'a key in the search, median, ms': median(keys),
    'a key in the search, worst, ms': Math.max(...keys),
  }
}

/** Types a search, removes it, and returns the milliseconds of each of its keys. */
async function search(page: Page, target: TargetPage, traffic: Traffic): Promise<number[]> {
  const field = page.getByRole('searchbox')
  await field.click()
  await settled(page, 300, traffic)
  await page.keyboard.type(target.search, { delay: 100 })
  await settled(page, 400, traffic)
  const keys = await keyTimes(page, target.search.length)
  await field.fill('')
  await settled(page, 400, traffic)
  return keys
}
