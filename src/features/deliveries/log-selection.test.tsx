import { act, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { draftPrefix, forgetAll } from '~/api/device/kept'
import { resetStores } from '~/api/device/store'
import { mockEachTest, openApp } from '~/app/test-app'
import { notificationLogOf } from '~/model/notifications'
import { summary } from '~/model/test-deliveries'
import { paths } from '~/paths'
import { keepSelection, keptSelection } from './log-selection'

mockEachTest()

test('only the notifications selected in the log are resent', async () => {
  const { user } = await openApp(paths.deliveries({ status: 'is:undelivered' }))
  const [first, , third] = await screen.findAllByRole('checkbox', { name: /^Select (?!all)/ })
  await user.click(first ?? document.body)
  await user.click(third ?? document.body)
  await user.click(screen.getByRole('button', { name: 'Resend 2' }))
  expect(await screen.findByText('2 notifications to resend')).toBeInTheDocument()
})

test('all matching rows can be selected, even if they aren’t rendered, and the plan shows what it leaves out', async () => {
  const { user } = await openApp(paths.deliveries())
  const all = await screen.findByRole('checkbox', { name: /^Select all [1-9][\d,]* notifications$/ })
  await user.click(all)
  const resend = screen.getByRole('button', { name: /^Resend [\d,]+$/ })
  const [count = ''] = /[\d,]+/.exec(all.getAttribute('aria-label') ?? '') ?? []
  expect(resend).toHaveTextContent(`Resend ${count}`)
  await user.click(resend)
  expect(await screen.findByText(/^\d+ notifications to resend$/)).toBeInTheDocument()
  expect(screen.getByText(/^\d+ have already been delivered$/)).toBeInTheDocument()
})

test('rows hidden by the filters are no longer selected', async () => {
  const { user } = await openApp(paths.deliveries())
  const [first] = await screen.findAllByRole('checkbox', { name: /^Select (?!all)/ })
  await user.click(first ?? document.body)
  expect(screen.getByText('1 selected')).toBeInTheDocument()
  await user.type(screen.getByRole('searchbox'), 'no such text')
  expect(await screen.findByText(/^No matching deliveries/)).toBeInTheDocument()
  expect(screen.queryByText('1 selected')).not.toBeInTheDocument()
})

test('Back to the log, such as from a form, restores the selection, but a new visit begins without one', async () => {
  const { user, router } = await openApp(paths.deliveries())
  const boxes = await screen.findAllByRole('checkbox', { name: /^Select (?!all)/ })
  for (const box of boxes.slice(0, 2)) await user.click(box)
  await act(() => router.navigate(paths.newMute()))
  await screen.findByRole('dialog', { name: 'Create mute' })
  await act(() => router.navigate(-1))
  expect(await screen.findByText('2 selected')).toBeInTheDocument()
  await act(() => router.navigate(paths.policies()))
  await screen.findByRole('heading', { name: 'Policies' })
  await act(() => router.navigate(paths.deliveries()))
  await screen.findAllByRole('checkbox', { name: /^Select (?!all)/ })
  expect(screen.queryByText('2 selected')).not.toBeInTheDocument()
})

test('a plan for a selection of another tab resends nothing', async () => {
  await openApp(paths.resend({ selection: 'of-another-tab' }))
  expect(await screen.findByText('This selection is no longer available')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /^Resend/ })).not.toBeInTheDocument()
})

test('a selection survives a reload, and is forgotten with the drafts when the user signs out', () => {
  resetStores()
  const name = keepSelection(notificationLogOf([summary()]).all)
  resetStores()
  expect(keptSelection(name)?.size).toBe(1)
  forgetAll('session', draftPrefix)
  expect(keptSelection(name)).toBeNull()
})

test('a selection that the browser cannot store is known until the page is left', () => {
  const name = keepSelection(notificationLogOf([summary()]).all)
  forgetAll('session', draftPrefix)
  expect(keptSelection(name)?.size).toBe(1)
})
