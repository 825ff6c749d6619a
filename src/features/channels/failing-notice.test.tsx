import { act, screen } from '@testing-library/react'
import type { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { deliveryQueries } from '~/api/deliveries'
import { useLatestNotifications } from '~/api/notifications'
import type { Channel } from '~/contract/channels'
import { summary } from '~/model/test-deliveries'
import { renderUi } from '~/ui/test-render'
import { FailingNotice } from './failing-notice'

const channel: Channel = {
  id: 'c',
  channelType: 'Webhook',
  name: 'Ticket intake',
  payloadUrl: 'https://tickets.example/hook',
  contentType: 'application/json',
  secretToken: null,
  validateSsl: true,
  customHeaders: null,
  emailAddress: null,
  languageCode: 'en',
  orgId: null,
  uid: null,
  createdAt: '2026-03-01T09:00:00Z',
  updatedAt: null,
  lastNotificationAt: '2026-03-02T09:00:00Z',
  policyCount: 1,
}

function LogState() {
  const { known } = useLatestNotifications({ enabled: false })
  return known ? <p>The log is known</p> : null
}

/** Renders the notice of a channel's form. Returns what loads the log, in which the channel is failing. */
async function renderNotice({ isLogLoaded }: { isLogLoaded: boolean }) {
  const rows = [summary({ status: 'failed', code: '401', retryCount: 3 })]
  const cache: { client?: QueryClient } = {}
  const loadLog = () =>
    cache.client?.setQueryData(deliveryQueries.window({}).queryKey, { rows, unreadable: 0, hasMore: false })
  const form = (
    <>
      <FailingNotice channel={channel} />
      <LogState />
    </>
  )
  await renderUi(form, {
    preload: client => {
      cache.client = client
      if (isLogLoaded) loadLog()
      return Promise.resolve()
    },
  })
  return { loadLog }
}

test('a form that opens when the log is known shows that its channel is failing', async () => {
  await renderNotice({ isLogLoaded: true })
  expect(screen.getByRole('status')).toHaveTextContent(/Failing since .+ · 401/)
})

test('a log that is loaded while the form is open moves none of its fields by a notice', async () => {
  const { loadLog } = await renderNotice({ isLogLoaded: false })
  act(() => void loadLog())
  expect(await screen.findByText('The log is known')).toBeInTheDocument()
  expect(screen.queryByText(/Failing since/)).not.toBeInTheDocument()
})
