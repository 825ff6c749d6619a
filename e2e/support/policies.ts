import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** Returns the list of policies. */
export const policyList = (page: Page): Locator => page.getByRole('table', { name: 'Policies' })

/** Returns a policy's row in the list. */
export const policyRow = (page: Page, name: string): Locator =>
  policyList(page)
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name, exact: true }) })

/** Opens the list, and waits for its rows. */
export async function openPolicies(page: Page, query = ''): Promise<void> {
  await page.goto(`/policies${query}`)
  await expect(page.getByRole('status').filter({ hasText: / of / })).toBeVisible()
}

/** Opens the form of a new policy. */
export async function openNewPolicy(page: Page, query = ''): Promise<Locator> {
  await page.goto(`/policies/new${query}`)
  const drawer = page.getByRole('dialog', { name: 'Create policy' })
  await expect(drawer.getByLabel('Channel', { exact: true })).toBeVisible()
  return drawer
}

/** Chooses a channel by part of its name, which the service searches for. */
export async function chooseChannel(scope: Locator, label: string, name: string): Promise<void> {
  await scope.getByLabel(label, { exact: true }).fill(name)
  const offered = scope.page().getByRole('listbox', { name: label, exact: true }).getByRole('option')
  // Until the service answers, all channels are offered, and the answer moves them. The current one stays in the list.
  await expect.poll(() => offered.filter({ hasNotText: name }).count()).toBeLessThanOrEqual(1)
  await offered.and(scope.page().getByRole('option', { name, exact: true })).click()
}

/** Chooses an event group or a single event by its label. */
export async function chooseTrigger(
  scope: Locator,
  kind: 'Event group' | 'Single event',
  label: string,
): Promise<void> {
  await scope.getByRole('radio', { name: kind, exact: true }).click()
  await scope.getByRole('searchbox', { name: 'Search by name or ID' }).fill(label)
  // Until the list is filtered, a click may hit what takes the row's place.
  await expect(scope.locator('[aria-busy]')).toHaveCount(0)
  await scope.getByRole('radio', { name: new RegExp(`^${label} \\w+\\.`) }).check()
}

/** Deletes a policy from its row; the deletion can still be undone. */
export async function deletePolicy(page: Page, name: string): Promise<void> {
  await policyRow(page, name)
    .getByRole('button', { name: /^Actions/ })
    .click()
  await page.getByRole('menuitem', { name: 'Delete policy' }).click()
  await expect(policyRow(page, name)).toHaveCount(0)
}
