import { act, screen } from '@testing-library/react'
import { Profiler } from 'react'
import { expect, test, vi } from 'vitest'
import { call } from '~/api/transport/call'
import { sendRemoteEvent } from '~/contract/events'
import { listNotifications } from '~/contract/inbox'
import { renderUi } from '~/ui/test-render'
import { Shell } from './shell'
import { demoConfig, mockEachTest } from './test-app'

mockEachTest()

/** Polls the inbox, as a tab does when it becomes visible, and waits until the answer is processed. */
async function poll() {
  const fetched = vi.spyOn(globalThis, 'fetch')
  const polls = () => fetched.mock.calls.flatMap(([url], index) => (isInbox(url) ? [index] : []))
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
  await vi.waitFor(() => expect(polls()).toHaveLength(1))
  await act(async () => {
    await fetched.mock.results[polls()[0] ?? 0]?.value
    // Waits until the answer is read, parsed, and published.
    await new Promise(resolve => setTimeout(resolve))
    await new Promise(resolve => setTimeout(resolve))
  })
  fetched.mockRestore()
}

const isInbox = (url: unknown) => String(url).startsWith(listNotifications.url)

test('a poll of the inbox renders the shell once if something changed, and otherwise not at all', async () => {
  let renders = 0
  await renderUi(
    <Profiler id="shell" onRender={() => (renders += 1)}>
      <Shell config={demoConfig} />
    </Profiler>,
  )
  await screen.findByRole('button', { name: 'Inbox, 24 unread' })
  await screen.findByRole('button', { name: 'Demo · Everyday' })
  await screen.findByText('24 unread')
  await screen.findByText('1 failing')
  renders = 0
  await poll()
  expect(renders).toBe(0)

  const timestamp = '2026-03-02T09:00:00Z'
  await call(sendRemoteEvent, {
    body: { eventType: 'model_deployments.accuracy_red', timestamp, title: 'New' },
  })
  await poll()
  await screen.findByRole('button', { name: 'Inbox, 25 unread' })
  expect(renders).toBe(1)
})
