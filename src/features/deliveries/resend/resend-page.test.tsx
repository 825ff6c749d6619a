import { act, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { call } from '~/api/transport/call'
import { mockEachTest, openApp } from '~/app/test-app'
import { deleteChannel, listChannels } from '~/contract/channels'
import { listDeliveries, resendDelivery } from '~/contract/deliveries'
import { addFault, settleMock } from '~/contract/mock-control'
import { createMute } from '~/contract/mutes'
import { deletePolicy, listPolicies, updatePolicy } from '~/contract/policies'
import { paths } from '~/paths'
import { renderedAtLeast, resetRenders } from '~/ui/test-renders'
import { deployments } from '~mocks/seeds/entities'

mockEachTest()

/** The headline of a run that is over. */
const ended = /^(No outcome yet for \d+ of )?(\d+|Nothing) resent/

async function legacyId(): Promise<string> {
  const { data } = await call(listChannels, { query: { offset: 0, limit: 1, namePart: 'Legacy ticket' } })
  return data[0]?.id ?? ''
}

/** Opens the plan for what a channel did not get. Returns its region. */
async function openPlan(channelId: string, filters: { last?: string } = {}) {
  const { user } = await openApp(paths.resend({ channel: channelId, of: 'all', ...filters }))
  return { user, plan: within(await screen.findByRole('region', { name: 'Resend notifications' })) }
}

test('a plan shows how many are resent, to which channel, and how far the log was checked', async () => {
  const { plan } = await openPlan(await legacyId())
  expect(plan.getByText('35 notifications to resend')).toBeInTheDocument()
  expect(plan.getByText(/^To: .*Legacy ticket intake/)).toBeInTheDocument()
  expect(plan.getByText(/^Checked 1,000 loaded attempts, back to /)).toBeInTheDocument()
  expect(screen.getAllByRole('row')).toHaveLength(36)
})

test('a plan for a time range counts the attempts of that range, although more are loaded', async () => {
  const { plan } = await openPlan(await legacyId(), { last: '24h' })
  const checked = plan.getByText(/^Checked [\d,]+ attempts: everything since /).textContent
  const count = Number(/[\d,]+/.exec(checked)?.[0].replaceAll(',', ''))
  expect(count).toBeGreaterThan(0)
  expect(count).toBeLessThan(1000)
})

test('a plan leaves out notifications of paused policies, and includes them if the user wants to', async () => {
  const id = await legacyId()
  const { data } = await call(listPolicies, { query: { offset: 0, limit: 1000, channelId: id } })
  for (const policy of data)
    await call(updatePolicy, { path: { policyId: policy.id }, body: { active: false } })
  const { user, plan } = await openPlan(id)
  expect(plan.getByRole('heading', { name: 'All 35 have a paused policy' })).toBeInTheDocument()
  expect(plan.queryByText(/left out$/)).not.toBeInTheDocument()
  await user.click(plan.getByRole('checkbox', { name: 'Include notifications of paused policies' }))
  expect(plan.getByText('35 notifications to resend')).toBeInTheDocument()
})

test('a plan whose notifications are all muted says so, and includes them if the user wants to', async () => {
  const id = await legacyId()
  const { data } = await call(listPolicies, { query: { offset: 0, limit: 1000, channelId: id } })
  for (const { id: policyId } of data)
    for (const { id: entityId } of deployments) await call(createMute, { body: { policyId, entityId } })
  const { user, plan } = await openPlan(id)
  expect(plan.getByRole('heading', { name: 'All 35 are muted for their deployments' })).toBeInTheDocument()
  await user.click(plan.getByRole('checkbox', { name: 'Include muted notifications' }))
  expect(plan.getByText('35 notifications to resend')).toBeInTheDocument()
})

test('a plan for a channel that does not exist says so', async () => {
  const { plan } = await openPlan('00000000-0000-4000-8000-000000000000')
  expect(plan.getByRole('heading', { name: 'This channel no longer exists' })).toBeInTheDocument()
  expect(plan.queryByRole('button', { name: 'Check older attempts' })).not.toBeInTheDocument()
  expect(plan.getByRole('link', { name: 'View in the log' })).toBeInTheDocument()
})

test('a plan includes notifications of a channel that can’t be read, and says that it may be incomplete', async () => {
  const id = await legacyId()
  const answer = await call(listChannels, { query: { offset: 0, limit: 1000 } })
  const data = answer.data.map(channel => (channel.id === id ? { ...channel, name: 7 } : channel))
  const body = { ...answer, data }
  await call(addFault, { body: { operation: listChannels.id, status: 200, body, times: 9 } })
  const { plan } = await openPlan(id)
  expect(plan.getByText('35 notifications to resend')).toBeInTheDocument()
  expect(plan.getByText('1 item couldn’t be read, so the information here may be incomplete.')).toBeVisible()
})

test('the result of a run still shows how many its plan left out, and why', async () => {
  const id = await legacyId()
  const { data } = await call(listPolicies, { query: { offset: 0, limit: 1000, channelId: id } })
  for (const { id: policyId } of data)
    for (const { id: entityId } of deployments.slice(0, 6))
      await call(createMute, { body: { policyId, entityId } })
  const { user, plan } = await openPlan(id)
  const leftOut = plan.getByText(/^\d+ of 35 left out$/).textContent
  const reason = `${leftOut.split(' ')[0]} are muted for their deployments`
  expect(plan.getByText(reason)).toBeInTheDocument()
  await user.click(plan.getByRole('button', { name: /^Resend [1-9]\d*$/ }))
  await user.click(await screen.findByRole('button', { name: 'Stop' }))
  expect(await screen.findByText(ended)).toBeInTheDocument()
  expect(screen.getByText(leftOut)).toBeInTheDocument()
  expect(screen.getByText(reason)).toBeInTheDocument()
})

test('a missing permission pauses a run before anything is sent, and resuming sends the same item', async () => {
  await call(addFault, { body: { operation: resendDelivery.id, status: 403 } })
  const { user, plan } = await openPlan(await legacyId(), { last: '24h' })
  await user.click(plan.getByRole('button', { name: /^Resend \d+$/ }))
  expect(await screen.findByText(/^Paused. You don’t have permission to resend/)).toBeInTheDocument()
  expect(screen.getByText(/^0 of \d+ processed$/)).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Resume' }))
  expect(await screen.findByText(/^[1-9]\d* of \d+ processed$/)).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Stop' }))
  expect(await screen.findByText(ended)).toBeInTheDocument()
})

test('what a stopped run did not send can be resent by the next one, without what may have arrived', async () => {
  await call(addFault, { body: { operation: resendDelivery.id, status: 504 } })
  const { user, plan } = await openPlan(await legacyId())
  await user.click(plan.getByRole('button', { name: 'Resend 35' }))
  await screen.findByText(/^1 notification may or may not have been sent/)
  await user.click(screen.getByRole('button', { name: 'Stop' }))
  await user.click(await screen.findByRole('link', { name: 'Resend 34 not sent' }))
  expect(await screen.findByText('34 notifications to resend')).toBeInTheDocument()
})

test('a plan that is opened during a run says that it comes after the result, and then does', async () => {
  const id = await legacyId()
  const plan = paths.resend({ channel: id, of: 'all' })
  const { user, router } = await openApp(plan)
  await user.click(await screen.findByRole('button', { name: 'Resend 35' }))
  await screen.findByText(/^\d+ of 35 processed$/)
  const first = /^This resend was started earlier\. Your selection is shown here once it has ended/
  expect(screen.queryByText(first)).not.toBeInTheDocument()
  for (const next of [paths.resend({ channel: id, of: 'all', last: '24h' }), paths.resend(), plan]) {
    await act(() => router.navigate(next))
    expect(screen.queryAllByText(first)).toHaveLength(next === paths.resend() ? 0 : 1)
  }
  await user.click(screen.getByRole('button', { name: 'Stop' }))
  expect(await screen.findByText(ended)).toBeInTheDocument()
  expect(screen.getByText(first)).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Continue to the plan' }))
  expect(await screen.findByText(/^\d+ notifications to resend$/)).toBeInTheDocument()
  expect(screen.queryByText(first)).not.toBeInTheDocument()
})

test('the result of a run that ends on the page of a plan stays until another plan is opened', async () => {
  const id = await legacyId()
  const { user, router } = await openApp(paths.resend({ channel: id, of: 'all' }))
  await user.click(await screen.findByRole('button', { name: 'Resend 35' }))
  await screen.findByText(/^\d+ of 35 processed$/)
  await act(() => router.navigate(paths.resend({ channel: id, of: 'all' })))
  await user.click(screen.getByRole('button', { name: 'Stop' }))
  expect(await screen.findByText(ended)).toBeInTheDocument()
  await act(() => router.navigate(paths.resend({ channel: id, of: 'all', last: '24h' })))
  expect(await screen.findByText(/^\d+ notifications to resend$/)).toBeInTheDocument()
})

test('an answer that never came leaves the item unknown, pauses the run, and is explained', async () => {
  await call(addFault, { body: { operation: resendDelivery.id, status: 504 } })
  const { user, plan } = await openPlan(await legacyId(), { last: '24h' })
  await user.click(plan.getByRole('button', { name: /^Resend \d+$/ }))
  expect(await screen.findByText(/^1 notification may or may not have been sent/)).toBeInTheDocument()
  expect(screen.getByText(/^Paused\. The service didn’t give a clear response/)).toBeInTheDocument()
})

test('a plan for a log that can’t be read shows the error, and can be tried again', async () => {
  const id = await legacyId()
  await call(addFault, { body: { operation: listDeliveries.id, status: 500 } })
  const { user } = await openApp(paths.resend({ channel: id, of: 'all' }))
  await user.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('35 notifications to resend')).toBeInTheDocument()
})

test('notifications of a deleted channel are left out', async () => {
  const id = await legacyId()
  const { data } = await call(listPolicies, { query: { offset: 0, limit: 1000, channelId: id } })
  for (const policy of data) await call(deletePolicy, { path: { policyId: policy.id } })
  await call(deleteChannel, { path: { channelId: id } })
  const { plan } = await openPlan(id)
  expect(plan.getByRole('heading', { name: 'This channel no longer exists' })).toBeInTheDocument()
  expect(plan.getByText('35 have no channel anymore')).toBeInTheDocument()
})

test('resending the failures of a run that is gone plans nothing, and claims to have checked nothing', async () => {
  await openApp(paths.resend({ again: 'gone' }))
  expect(
    await screen.findByRole('heading', { name: 'This result is no longer available' }),
  ).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'View in the log' })).toBeInTheDocument()
  expect(screen.queryByText(/^Checked /)).not.toBeInTheDocument()
})

test('during a run, only the rows that change render, and the progress is announced once it is over', async () => {
  const { user, plan } = await openPlan(await legacyId())
  await user.click(plan.getByRole('button', { name: 'Resend 35' }))
  await screen.findByText(/^\d+ of 35 processed$/)
  resetRenders()
  expect(await screen.findByText(/^([6-9]|[12]\d) of 35 processed$/)).toHaveAttribute('aria-live', 'off')
  expect(renderedAtLeast(8)).toContain('ResendRunView')
  expect(renderedAtLeast(8)).not.toContain('PlainRow')
  await user.click(screen.getByRole('button', { name: 'Stop' }))
  expect(await screen.findByText(ended)).toHaveAttribute('aria-live', 'polite')
})

test('the result of a run claims no failures until all outcomes are known, then links to the failing channel', async () => {
  const id = await legacyId()
  const { user, plan } = await openPlan(id)
  await user.click(plan.getByRole('button', { name: 'Resend 35' }))
  await screen.findByText(/^[1-9]\d* of 35 processed$/)
  await user.click(screen.getByRole('button', { name: 'Stop' }))
  const open = await screen.findByText(/^No outcome yet for ([1-9]\d*) of \1 resent$/)
  const sent = /\d+/.exec(open.textContent)?.[0]
  const failing = /^The last notification to .*Legacy ticket intake.* failed/
  expect(screen.queryByText(failing)).not.toBeInTheDocument()
  await call(settleMock, {})
  expect(
    await screen.findByText(`${sent} resent, ${sent} failed again`, undefined, {
      timeout: 10_000,
    }),
  ).toBeInTheDocument()
  expect(await screen.findByText(failing)).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Fix channel' })).toHaveAttribute(
    'href',
    paths.editChannel(id, { returnTo: paths.resend() }),
  )
})
