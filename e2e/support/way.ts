import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { Operations } from '~/contract/operations'

/** The operations that change something: all but those that read. */
export type Write = Exclude<keyof Operations, `${'list' | 'get'}${string}`>

/** A write as a person does it, once the place is reached and all is filled in. */
export interface Way {
  /** The page's. */
  heading: string
  act: () => Promise<unknown>
  /** Expects what was typed or shown still to be there. */
  kept: () => Promise<unknown>
  /** Expects it to have been done. */
  done: () => Promise<unknown>
  /** Where a failure is told: by its title, or in one line by its reason. */
  told: 'banner' | 'list' | 'toast'
  /** Where texts on fields are told, by the fields' paths. */
  fields?: Record<string, Locator>
  /** What a 404 is, if not a failure like others: what was wanted, or the text of a field. */
  missing?: 'done' | { at: Locator; text: string }
}

/** Goes to the place, and fills in what it takes. */
export type Open = (page: Page) => Promise<Way>

/** Milliseconds in which a deletion can be undone. */
export const grace = 5000

export const press = (scope: Locator, label: string | RegExp) =>
  scope.getByRole('button', { name: label }).click()
export const expectGone = (locator: Locator) => expect(locator).toHaveCount(0)
