import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Delivery } from '~/contract/deliveries'
import { renderUi } from '~/ui/test-render'
import { DeliveryCause } from './delivery-cause'

const rejected: Delivery = {
  id: '65f0c0de00000000000000d1',
  policyId: 'p',
  channelId: 'c',
  channelScope: null,
  emailSubject: '',
  parentNotificationId: null,
  request: { url: 'https://hooks.example/in', headers: '', body: '{}' },
  response: { statusCode: '401', headers: '', body: '', duration: 12 },
  retryCount: 0,
  status: 'failed',
  timestamp: '2026-03-02T09:00:00Z',
}

const cause = () => screen.queryByRole('region', { name: 'Cause' })

test.each(['failed', 'retrying'])(
  'an attempt with the status %s shows its cause and a remedy',
  async status => {
    await renderUi(<DeliveryCause delivery={{ ...rejected, status }} />)
    expect(cause()).toHaveTextContent('rejected the credentials. Check the secret token')
  },
)

test.each(['sent', 'pending', 'queued', null])(
  'an attempt with the status %s shows no cause, whatever came back',
  async status => {
    await renderUi(<DeliveryCause delivery={{ ...rejected, status }} />)
    expect(cause()).toBeNull()
  },
)

test('an attempt that counts as delivered shows that its response reports a failure', async () => {
  const response = { ...rejected.response, statusCode: '200', body: '{"ok":false}' }
  await renderUi(<DeliveryCause delivery={{ ...rejected, status: 'sent', response }} />)
  expect(cause()).toHaveTextContent('its response reports a failure')
})

test('a mail that was refused is not blamed on the mail server', async () => {
  const request = { ...rejected.request, url: null }
  const response = { ...rejected.response, statusCode: '550', body: '550 5.1.1 No such user' }
  await renderUi(<DeliveryCause delivery={{ ...rejected, request, response }} />)
  expect(cause()).toHaveTextContent('The cause is unknown. The response below may help.')
})
