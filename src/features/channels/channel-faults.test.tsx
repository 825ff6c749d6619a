import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { call } from '~/api/transport/call'
import { mockEachTest, openApp } from '~/app/test-app'
import { getChannel, listChannels } from '~/contract/channels'
import { addFault, type Fault } from '~/contract/mock-control'
import { paths } from '~/paths'

mockEachTest()
afterEach(() => vi.useRealTimers())

const failNext = (fault: Partial<Fault> & Pick<Fault, 'operation'>) =>
  call(addFault, { body: { times: 1, ...fault } })

async function idOf(namePart: string): Promise<string> {
  const { data } = await call(listChannels, { query: { offset: 0, limit: 1, namePart } })
  return data[0]?.id ?? ''
}

/** Expects the failure in exactly one alert. Returns the alert. */
async function expectReportedOnce(title: string): Promise<HTMLElement> {
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent(title)
  expect(screen.getAllByText(title)).toHaveLength(1)
  return alert
}

const failures: [fault: Partial<Fault>, title: string, detail: string][] = [
  [{ status: 500 }, 'Server error', 'HTTP status 500'],
  [{ status: 401 }, 'Your API key was rejected', 'HTTP status 401'],
  [
    { status: 403, body: { message: 'You do not have Admin API access permissions' } },
    'You don’t have permission to do this',
    'You do not have Admin API access permissions',
  ],
  [
    { status: 200, body: '<!doctype html><title>Sign in</title>' },
    'Couldn’t read the server’s response',
    'Operation notificationChannels.list',
  ],
  [
    { status: 200, body: { channels: [] } },
    'Unexpected response from the server',
    'Operation notificationChannels.list',
  ],
  [
    { status: 429, headers: { 'Retry-After': '40' } },
    'Too many requests',
    'The server is busy. Try again in 40 seconds.',
  ],
]

test('each failure of the list is reported once, in place of the rows, and the list can be loaded again', async () => {
  for (const [fault] of failures) await failNext({ operation: listChannels.id, ...fault })
  const { user } = await openApp('/channels')
  for (const [, title, detail] of failures) {
    await screen.findByText(title)
    const alert = await expectReportedOnce(title)
    expect(alert).toHaveTextContent(detail)
    expect(screen.queryByText('Loading…')).not.toBeInTheDocument()
    expect(screen.queryByRole('link', { name: 'Fraud desk' })).not.toBeInTheDocument()
    await user.click(within(alert).getByRole('button', { name: 'Try again' }))
  }
  expect(await screen.findByRole('link', { name: 'Fraud desk' })).toBeInTheDocument()
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})

test('loaded rows stay below a banner when a refetch fails', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const { user, router } = await openApp('/channels')
  await screen.findByRole('link', { name: 'Fraud desk' })
  await act(() => router.navigate('/events'))
  await screen.findByRole('heading', { level: 1, name: 'Events' })
  vi.setSystemTime(Date.now() + 11_000)
  await failNext({ operation: listChannels.id, status: 500 })
  await act(() => router.navigate('/channels'))
  const alert = await expectReportedOnce('Server error')
  expect(screen.getByRole('link', { name: 'Fraud desk' })).toBeInTheDocument()
  await user.click(within(alert).getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument())
  expect(screen.getByRole('link', { name: 'Fraud desk' })).toBeInTheDocument()
})

test('a channel that cannot be read is reported on its page, and can be loaded again', async () => {
  const id = await idOf('Fraud desk')
  await failNext({ operation: getChannel.id, status: 500 })
  const { user } = await openApp(paths.channel(id))
  await expectReportedOnce('Server error')
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Fraud desk' })).toBeInTheDocument()
})

test('the input is kept when the check for a conflict fails', async () => {
  const { user } = await openApp(paths.editChannel(await idOf('Fraud desk')))
  const drawer = within(await screen.findByRole('dialog', { name: 'Edit channel' }))
  const name = await drawer.findByRole('textbox', { name: 'Name' })
  await user.clear(name)
  await user.type(name, 'Night shift')
  await failNext({ operation: getChannel.id, status: 500 })
  await user.click(drawer.getByRole('button', { name: 'Save channel' }))
  await expectReportedOnce('Server error')
  await user.click(drawer.getByRole('button', { name: 'Save channel' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Night shift' })).toBeInTheDocument()
})
