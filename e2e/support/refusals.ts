import type { Page } from '@playwright/test'

/** Logs each violation of the Content-Security-Policy as an error, with its directive. */
export async function reportRefusals(page: Page): Promise<void> {
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', event =>
      console.error(`refused: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`),
    )
  })
}
