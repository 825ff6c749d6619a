import { screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { call } from '~/api/transport/call'
import { mockEachTest, openApp } from '~/app/test-app'
import { listDeliveries, resendDelivery } from '~/contract/deliveries'
import { paths } from '~/paths'

mockEachTest()
afterEach(() => vi.useRealTimers())

const cluster = '401 · credentials rejected at legacy-tickets.denied.example'

/** Opens the health page for 30 days. Returns the row of the cluster, and how many notifications it offers to resend. */
async function openCluster() {
  const { user } = await openApp(paths.deliveryHealth({ last: '30d' }))
  await screen.findByText(/ attempts in this time range$/)
  const title = await screen.findByRole('link', { name: cluster })
  const row = within(title.closest('li') ?? title)
  const resend = row.getByRole('link', { name: /^Resend \d+: / })
  return { user, row, resend, count: Number(/\d+/.exec(resend.textContent)) }
}

test('health groups failures of the same kind, with their cause and a link to the channel’s form', async () => {
  const { row } = await openCluster()
  expect(row.getByText(/^The receiver rejected the credentials\./)).toBeInTheDocument()
  const fix = await row.findByRole('link', { name: /^Fix .*Legacy ticket intake/ })
  expect(fix).toHaveTextContent('Fix channel')
  expect(row.getByText(/^.?Legacy ticket intake.? · \d+ polic/)).toBeInTheDocument()
})

test('a cluster links to exactly its notifications in the log, which can show all failures again', async () => {
  const { user, row, count } = await openCluster()
  await user.click(row.getByRole('link', { name: cluster }))
  expect(await screen.findByText(`Filtered to: ${cluster}`)).toBeInTheDocument()
  expect(await screen.findByText(new RegExp(`· ${count} notifications match$`))).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Show all failures' }))
  expect(screen.queryByText(/^Filtered to: /)).not.toBeInTheDocument()
})

test('resending a cluster starts with a plan of exactly its notifications', async () => {
  const { user, resend, count } = await openCluster()
  await user.click(resend)
  expect(await screen.findByText(`${count} notifications to resend`)).toBeInTheDocument()
})

test('clusters and table add up to the undelivered notifications, and those being resent are said to be left out', async () => {
  // The mock delivers as time passes: as long as none does, the resent one has no outcome.
  vi.useFakeTimers({ toFake: ['Date'] })
  const { data } = await call(listDeliveries, { query: { offset: 0, limit: 1000 } })
  const failed = data.find(({ status }) => status === 'failed')
  await call(resendDelivery, { body: { notificationId: failed?.id ?? '' } })
  const { row, count } = await openCluster()
  expect(row.getByText(/^\d+ undelivered in this time range, from .+ to /)).toBeInTheDocument()
  expect(screen.getByText(/^1 notification is being resent\. It isn’t included/)).toBeInTheDocument()
  const facts = screen.getByText('Undelivered notifications', { selector: 'dt' }).parentElement
  expect(facts).toHaveTextContent(
    new RegExp(`^Undelivered notifications${count} of [\\d,]+ \\+1 being resent$`),
  )
  const table = within(screen.getByRole('table', { name: 'Health by channel' }))
  expect(table.getByRole('link', { name: /^\d+ undelivered notifications for / })).toHaveTextContent(
    `${count}`,
  )
})
