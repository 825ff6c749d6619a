import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { mockEachTest, openApp } from '~/app/test-app'
import { listDeliveries } from '~/contract/deliveries'
import { addFault } from '~/contract/mock-control'
import { call } from '~/api/transport/call'
import { paths } from '~/paths'

mockEachTest()

/** Opens a notification that was delivered on a retry. */
async function openRetried() {
  const { user } = await openApp(paths.deliveries({ status: 'is:recovered' }))
  const [first] = await within(await screen.findByRole('table')).findAllByRole('link')
  await user.click(first ?? document.body)
  return { user, detail: within(await screen.findByRole('dialog')) }
}

test('comparing with the failed attempt shows that the requests are equal, and how the responses differ', async () => {
  const { user, detail } = await openRetried()
  const [compare] = await detail.findAllByRole('button', { name: 'Compare' })
  await user.click(compare ?? document.body)
  const comparison = within(await detail.findByRole('region', { name: 'Comparison' }))
  expect(await comparison.findByText('The requests are identical.')).toBeInTheDocument()
  const responses = within(comparison.getByRole('table', { name: 'Response' }))
  expect(responses.getByRole('row', { name: /^Code 5\d\d 200/ })).toBeInTheDocument()
  expect(responses.getByRole('row', { name: /^Body .*"ok":true/ })).toBeInTheDocument()
  await user.click(detail.getByRole('button', { name: 'Stop comparing' }))
  expect(detail.queryByRole('region', { name: 'Comparison' })).not.toBeInTheDocument()
})

test('if the attempt to compare with can’t be read, the error is shown with a retry', async () => {
  const { user, detail } = await openRetried()
  const [compare] = await detail.findAllByRole('button', { name: 'Compare' })
  await detail.findByRole('region', { name: 'Request' })
  await call(addFault, { body: { operation: listDeliveries.id, status: 500 } })
  await user.click(compare ?? document.body)
  await user.click(await detail.findByRole('button', { name: 'Try again' }))
  expect(await detail.findByText('The requests are identical.')).toBeInTheDocument()
})
