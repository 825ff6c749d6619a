import type { Write } from './support/write-steps'
import { writes } from './support/writes'
import { test } from './support/test'

// Tests what the demo cannot: that each write reaches a service through a web server.
for (const [write, open] of Object.entries(writes) as [Write, (typeof writes)[Write]][])
  test(`${write} takes effect`, async ({ page }) => {
    await page.clock.install()
    const { act, done } = await open(page)
    await act()
    await done()
  })
