import type { Page } from '@playwright/test'

/** Something that the console can show, by a name that is part of a test's, and the way there. */
export type Place = [name: string, go: (page: Page) => Promise<unknown>]
