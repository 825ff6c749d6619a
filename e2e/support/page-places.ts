import { expect } from '@playwright/test'
import { pagesWithoutId, testedPages } from '~/app/test-pages'
import { patterns } from '~/paths'
import type { Place } from './place'

/** Each page and drawer whose address contains no ID, with everything that it reads. */
export const pagePlaces: Place[] = pagesWithoutId.map(name => [
  `the page at ${patterns[name]}`,
  async page => {
    await page.goto(patterns[name])
    const heading = page.getByRole('heading', { level: 1, includeHidden: true })
    await expect(heading).toHaveText(testedPages[name].heading)
    if (patterns[name].endsWith('/new')) await expect(page.getByRole('dialog')).toBeVisible()
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  },
])
