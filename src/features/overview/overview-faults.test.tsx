import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { call } from '~/api/transport/call'
import { mockEachTest, openApp } from '~/app/test-app'
import { listDeliveries } from '~/contract/deliveries'
import { listEvents } from '~/contract/events'
import { addFault } from '~/contract/mock-control'
import { listMutes } from '~/contract/mutes'

mockEachTest()

const figure = (name: string) =>
  within(screen.getByRole('list', { name: 'Key figures' })).getByRole('link', {
    name: new RegExp(`^${name}`),
  })

test.each([
  {
    operation: listDeliveries,
    figures: { 'Undelivered notifications': 'Not available', 'Events no one gets': /\d/ },
  },
  {
    operation: listEvents,
    figures: { 'Events no one gets': 'Not available', 'Undelivered notifications': /\d/ },
  },
  { operation: listMutes, figures: { 'Undelivered notifications': /\d/ } },
])(
  'a failed read of $operation.id is reported once, the rest is shown, and it can be retried',
  async ({ operation, figures }) => {
    await call(addFault, { body: { operation: operation.id, status: 500, times: 1 } })
    const { user } = await openApp('/overview')
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('Server error')
    for (const [name, text] of Object.entries(figures))
      await waitFor(() => expect(figure(name)).toHaveTextContent(text))
    await waitFor(() =>
      expect(within(screen.getByRole('region', { name: 'Inbox' })).getAllByRole('listitem')).toHaveLength(5),
    )
    expect(screen.getAllByRole('alert')).toHaveLength(1)
    await user.click(within(alert).getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument())
    await waitFor(() => expect(screen.queryByText('Not available')).not.toBeInTheDocument())
  },
)
