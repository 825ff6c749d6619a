import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import axe from 'axe-core'
import type { AxeResults } from 'axe-core'

const options = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'],
  // Speech control needs names that match the visible labels. The rule is experimental, so its tags do not select it.
  rules: { 'label-content-name-mismatch': { enabled: true } },
  resultTypes: ['violations'],
}

/**
 * Expects the page to meet WCAG 2.0, 2.1, and 2.2, A and AA. A failure names the state of the page, and lists each
 * violation with its elements.
 */
export async function expectNoViolations(page: Page, state = ''): Promise<void> {
  await finishAnimations(page)
  // Once for each document: to load it again takes as long as to run it.
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe.source)
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`)
  expect(violations.map(describe), `accessibility violations ${state}`).toEqual([])
}

/** Waits for animations, except endless ones: during a transition, the colors are not those of the theme. */
async function finishAnimations(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter(it => it.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(ending.map(animation => animation.finished))
  })
}

function describe({ id, help, helpUrl, nodes }: AxeResults['violations'][number]): string {
  const elements = nodes.map(node => `  ${node.html}\n    ${node.failureSummary?.replaceAll('\n', '\n    ')}`)
  return [`${id}: ${help} (${helpUrl})`, ...elements].join('\n')
}
