import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { mockEachTest, openApp } from '~/app/test-app'
import { paths } from '~/paths'

mockEachTest()

/** Opens the inbox with a search, and waits until it shows the notifications. */
async function openInbox(search = '') {
  const { user } = await openApp(`${paths.inbox()}?search=${search}`)
  const main = within(screen.getByRole('main'))
  await main.findByRole('radio', { name: /^All \(\d+\)$/ })
  return { user, main }
}

const boxesOf = (main: Awaited<ReturnType<typeof openInbox>>['main']): HTMLElement[] =>
  main.getAllByRole('checkbox', { name: /^Select / })

const textsOf = (main: Awaited<ReturnType<typeof openInbox>>['main']): string[] =>
  boxesOf(main).map(box => box.closest('li')?.textContent ?? '')

test.each([
  ['warehouse basic', /Secure configuration: Warehouse credentials, Basic credentials/],
  ['red churn', /[Rr]ed.*Deployment: Customer churn/],
  ['dario', /Dario/],
])('the search “%s” finds notifications whose rows show each word', async (search, shown) => {
  const { main } = await openInbox(search)
  const texts = textsOf(main)
  expect(texts.length).toBeLessThan(60)
  for (const text of texts) expect(text).toMatch(shown)
})

test('deleting what a search found keeps all others', async () => {
  const { user, main } = await openInbox('warehouse')
  await user.click(main.getByRole('button', { name: 'Delete matches (3)' }))
  expect(await screen.findByText('3 notifications deleted.')).toBeInTheDocument()
  expect(main.getByRole('heading', { name: 'No matching notifications for “warehouse”' })).toBeInTheDocument()
  await user.click(main.getByRole('button', { name: 'Show all' }))
  expect(await main.findByRole('radio', { name: 'All (57)' })).toBeInTheDocument()
})

test('a shortcut and a button select all notifications that a search found', async () => {
  const { user, main } = await openInbox('warehouse')
  await user.keyboard('a')
  expect(main.getByText('3 selected')).toBeInTheDocument()
  await user.keyboard('a')
  expect(main.queryByText('3 selected')).not.toBeInTheDocument()
  for (const box of boxesOf(main).slice(0, 1)) await user.click(box)
  await user.click(main.getByRole('button', { name: 'Select all 3' }))
  expect(main.getByText('3 selected')).toBeInTheDocument()
})

test('a row shows the name of its deployment once', async () => {
  const { main } = await openInbox('red')
  expect(main.getAllByText(/^Deployment: \D/).length).toBeGreaterThan(0)
  expect(main.queryByText(/[Rr]ed: /)).not.toBeInTheDocument()
})
