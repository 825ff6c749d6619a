import type { Page } from '@playwright/test'

/** A state of the console: its name, which is part of a test's name, and how to open it. */
export type Place = [name: string, go: (page: Page) => Promise<unknown>]
