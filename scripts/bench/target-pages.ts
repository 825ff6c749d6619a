/** Where a page is, and what shows that it has loaded. */
export interface LoadedPage {
  path: string
  /** A CSS selector of its first row, or of its first figure. */
  row: string
}

/** Where the same things are on a page: CSS selectors, a search, and its first address. */
export interface TargetPage extends LoadedPage {
  name: string
  /** The link to a second page, and that page's first row. */
  secondLink: string
  secondRow: string
  backLink: string
  search: string
  /** What opens a form, and what shows that it is open. */
  opener: string
  form: string
}

export const consolePage: TargetPage = {
  name: 'the console',
  path: '/channels',
  row: 'table[aria-label="Channels"] tbody a',
  secondLink: 'nav a[href="/policies"]',
  secondRow: 'table[aria-label="Policies"] tbody a',
  backLink: 'nav a[href="/channels"]',
  search: 'fraud',
  opener: 'a[href^="/channels/new"]',
  form: '[role=dialog] a[href^="/channels/new/Slack"]',
}

export const overviewPage: LoadedPage = { path: '/overview', row: 'main li strong' }

export const floorPage: TargetPage = {
  name: 'the floor page',
  path: '/',
  row: 'table[aria-label="Deliveries"] tbody tr',
  secondLink: 'nav a[href="#/templates"]',
  secondRow: 'table[aria-label="Templates"] tbody tr',
  backLink: 'nav a[href="#/deliveries"]',
  search: 'refund',
  opener: 'main > button',
  form: 'dialog input[name=subject]',
}
