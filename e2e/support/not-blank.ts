import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** Expects the page to show its heading and the navigation, without an error boundary that caught an error. */
export async function expectNotBlank(page: Page, heading: string): Promise<void> {
  const whole = { includeHidden: true }
  await expect(page.getByRole('heading', { level: 1, name: heading, ...whole })).toBeAttached()
  await expect(page.getByRole('navigation', { name: 'Main navigation', ...whole })).toBeAttached()
  await expect(page.getByText('Something went wrong')).toHaveCount(0)
}
