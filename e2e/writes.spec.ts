import type { Write } from './support/way'
import { writes } from './support/writes'
import { test } from './support/test'

// What the demo cannot show: that each write gets through a web server to a service.
for (const [write, open] of Object.entries(writes) as [Write, (typeof writes)[Write]][])
  test(`${write} is done`, async ({ page }) => {
    await page.clock.install()
    const { act, done } = await open(page)
    await act()
    await done()
  })
