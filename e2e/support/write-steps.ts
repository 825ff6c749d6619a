import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { Operations } from '~/contract/operations'

/** The operations that write: all except those that read. */
export type Write = Exclude<keyof Operations, `${'list' | 'get'}${string}`>

/** The steps of a write as a user does it, after its page is open and its form is filled in. */
export interface Steps {
  /** The heading of the page. */
  heading: string
  act: () => Promise<unknown>
  /** Expects the input or the rows to be unchanged. */
  kept: () => Promise<unknown>
  /** Expects the write to have taken effect. */
  done: () => Promise<unknown>
  /** Where a failure is shown: a banner shows its title, the others its reason in one line. */
  shownIn: 'banner' | 'list' | 'toast'
  /** The fields that show errors, by their paths. */
  fields?: Record<string, Locator>
  /** The effect of a 404 that is not a failure like others: success, or an error of a field. */
  missing?: 'done' | { at: Locator; text: string }
}

/** Opens the page of a write and fills in its form. */
export type Open = (page: Page) => Promise<Steps>

/** Milliseconds during which a deletion can be undone. */
export const grace = 5000

export const press = (scope: Locator, label: string | RegExp) =>
  scope.getByRole('button', { name: label }).click()
export const expectGone = (locator: Locator) => expect(locator).toHaveCount(0)
