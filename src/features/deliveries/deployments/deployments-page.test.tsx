import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { forgetDeployments } from '~/api/deployments'
import { call } from '~/api/transport/call'
import { mockEachTest, openApp } from '~/app/test-app'
import { listDeliveries } from '~/contract/deliveries'
import { addFault, resetMock } from '~/contract/mock-control'
import { paths } from '~/paths'

const churn = '65f1de910700000000000001'

mockEachTest()

test('the deployments that were named are listed with their mutes, sorted, and searched by name and ID', async () => {
  const { user, router } = await openApp(paths.deployments())
  const row = within(await screen.findByRole('row', { name: new RegExp(`Customer churn.*${churn}`) }))
  expect(row.getByRole('link', { name: 'Customer churn' })).toHaveAttribute('href', paths.deployment(churn))
  expect(await row.findByRole('link', { name: '1 mute' })).toHaveAttribute(
    'href',
    paths.mutes({ search: churn }),
  )
  expect(screen.getByText(/^The API doesn’t list deployments/)).toBeVisible()
  const names = () =>
    screen
      .getAllByRole('row')
      .slice(1)
      .map(one => within(one).getAllByRole('link')[0]?.textContent)
  // The inbox alone names it, and may be read after the log.
  await screen.findByRole('row', { name: /^Loan default risk/ })
  const sorted = names()
  await user.click(screen.getByRole('button', { name: 'Deployment' }))
  await user.click(screen.getByRole('button', { name: 'Deployment' }))
  expect(names()).toEqual(sorted.toReversed())
  await user.type(screen.getByRole('searchbox', { name: 'Search by name or ID' }), 'churn')
  expect(await screen.findByText('1–1 of 1')).toBeVisible()
  expect(names()).toEqual(['Customer churn'])
  expect(router.state.location.search).toBe('?sort=-name&search=churn')
})

test('before any deployment was named, the list explains where deployments come from', async () => {
  await call(resetMock, { body: { seed: 'empty' } })
  forgetDeployments()
  await openApp(paths.deployments())
  expect(await screen.findByRole('heading', { name: 'No deployments yet' })).toBeVisible()
})

test('if the deliveries can’t be read and no deployment is known, the list is not shown as loading', async () => {
  await call(addFault, { body: { operation: listDeliveries.id, status: 400, times: 20 } })
  forgetDeployments()
  await openApp(paths.deployments())
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible()
  expect(screen.queryByRole('navigation', { name: 'Pages' })).not.toBeInTheDocument()
})
