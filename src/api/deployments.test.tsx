import { act, render, screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { DeliverySummary } from '~/model/delivery-summary'
import { forgetDeployments, rememberDeliveries, useDeploymentName, useDeployments } from './deployments'
import { deploymentsName } from './device/kept'
import { resetStores } from './device/store'
import { startSession } from './session/session'

const config = { apiBaseUrl: '', auth: 'token', organizationName: '', productUrl: '' } as const
const churn = '65f1de910700000000000001'

const named = (entityName: string, at = 1) =>
  ({ entityId: churn, entityName, entityKind: 'deployment', at, parentId: null }) as DeliverySummary

const rendered = vi.fn<() => void>()

function Shown() {
  rendered()
  return (
    <>
      <output>{useDeploymentName(churn) ?? 'unknown'}</output>
      <ul>
        {useDeployments().map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </>
  )
}

beforeEach(() => {
  startSession({ ...config, demo: true })
})

test('a name read from a delivery is shown at once, and again after a reload', () => {
  const view = render(<Shown />)
  expect(screen.getByRole('status')).toHaveTextContent('unknown')
  act(() => rememberDeliveries([named('Customer churn')]))
  expect(screen.getByRole('status')).toHaveTextContent('Customer churn')
  expect(screen.getByRole('listitem')).toHaveTextContent('Customer churn')
  view.unmount()
  resetStores()
  startSession({ ...config, demo: true })
  render(<Shown />)
  expect(screen.getByRole('status')).toHaveTextContent('Customer churn')
})

test('a reset of the demo forgets all names', () => {
  rememberDeliveries([named('Customer churn')])
  render(<Shown />)
  act(forgetDeployments)
  expect(screen.getByRole('status')).toHaveTextContent('unknown')
  expect(localStorage.getItem(deploymentsName('demo-all'))).toBe('[]')
})

test('deliveries without new names cause no rerender', () => {
  rememberDeliveries([named('Customer churn')])
  render(<Shown />)
  rendered.mockClear()
  act(() => rememberDeliveries([named('Customer churn'), named('An older name', 0)]))
  expect(rendered).not.toHaveBeenCalled()
})

test('names belong to one server and user, and are forgotten when the session ends', () => {
  rememberDeliveries([named('Customer churn')])
  localStorage.setItem(deploymentsName('token-5'), localStorage.getItem(deploymentsName('demo-all')) ?? '')
  localStorage.setItem('notifications-console.signed-out', '6')
  startSession({ ...config, demo: false })
  render(<Shown />)
  expect(screen.getByRole('status')).toHaveTextContent('unknown')
  expect(localStorage.getItem(deploymentsName('token-5'))).toBeNull()
})

test('unreadable stored entries are ignored, and the others are shown', () => {
  const stored = [
    { id: churn, name: 'Customer churn', namedAt: 1 },
    { id: 'x', name: 'y', namedAt: 1 },
    null,
    5,
  ]
  localStorage.setItem(deploymentsName('demo-all'), JSON.stringify(stored))
  render(<Shown />)
  expect(screen.getAllByRole('listitem').map(item => item.textContent)).toEqual(['Customer churn'])
})
