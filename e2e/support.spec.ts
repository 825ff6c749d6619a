import { expect, test } from '@playwright/test'
import { expectNoViolations } from './support/axe'
import { expectNoSidewaysScroll } from './support/layout'
import { watchProblems } from './support/problems'

const page = (body: string) => `<!doctype html><html lang="en"><title>Tiny</title><main>${body}</main></html>`

test('the accessibility check names the rule and the element of a violation, and passes without one', async ({
  page: tab,
}) => {
  await tab.setContent(page('<h1>Tiny</h1>'))
  await expectNoViolations(tab)

  await tab.setContent(page('<h1 style="color: #ccc; background: #fff">Pale</h1>'))
  await expect(expectNoViolations(tab)).rejects.toThrow(/color-contrast[^]*Pale/)
})

test('the layout check names the elements that make a page scroll sideways on a phone', async ({
  page: tab,
}) => {
  await tab.setContent(page('<p>Narrow enough</p>'))
  await expectNoSidewaysScroll(tab)

  await tab.setContent(page('<p class="wide" style="width: 400px">Too wide</p>'))
  await expect(expectNoSidewaysScroll(tab)).rejects.toThrow(/class=\\?"wide/)
})

test('errors, unmocked calls, and requests to other hosts are problems', async ({ context, baseURL }) => {
  const problems = watchProblems(context, { baseURL, isMocked: true })
  await context.route('**/*', route => route.fulfill({ body: page('') }))
  const tab = await context.newPage()
  await tab.goto('/')
  expect(problems).toEqual([])

  await tab.evaluate(async () => {
    console.error('written')
    setTimeout(() => {
      throw new Error('thrown')
    })
    await fetch('/api/v2/notificationChannels/')
    await fetch('https://elsewhere.example.com/', { mode: 'no-cors' })
  })
  await expect
    .poll(() => problems.map(problem => problem.slice(0, problem.indexOf(':'))).toSorted())
    .toEqual(['console', 'left', 'not mocked', 'thrown'])
})
