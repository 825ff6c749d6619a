import { storedPages, testedPages } from '~/app/test-pages'
import { operations } from '~/contract/operations'
import { patterns } from '~/paths'
import { expect, test } from './support/test'

// The code of the channels is the console's own.
for (const name of storedPages.filter(page => page !== 'channels'))
  test(`the first request of the page ${name} does not wait for the page’s code, and is sent once`, async ({
    page,
  }) => {
    const [first] = testedPages[name].reads
    const isFirstRead = (url: URL) => url.pathname === (first && operations[first].url)
    const reads: string[] = []
    page.on('request', request => {
      if (isFirstRead(new URL(request.url()))) reads.push(request.url())
    })
    let isHeldBack = false
    const requested = page.waitForRequest(request => isFirstRead(new URL(request.url())))
    // Code that reads is shared with the start page, and in its file.
    const code =
      name === 'overview' ? /\/assets\/start-page-[^/]+\.js$/ : /\/assets\/(?!start-)[\w-]+-page-[^/]+\.js$/
    await page.route(code, async route => {
      isHeldBack = true
      await requested
      await route.continue()
    })
    await page.goto(patterns[name])
    await expect(page.getByRole('heading', { level: 1, name: testedPages[name].heading })).toBeVisible()
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
    await expect(page.getByRole('banner').getByRole('button', { name: /^Inbox, / })).toBeVisible()
    expect(isHeldBack).toBe(true)
    // The log of a single channel is another read.
    expect(reads.filter(url => url === reads[0])).toHaveLength(1)
  })
