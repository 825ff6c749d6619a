import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { mockEachTest } from '~/app/test-app'
import type { EntityKind } from '~/model/delivery-summary'
import { summary } from '~/model/test-deliveries'
import { renderUi } from '~/ui/test-render'
import { DeliveryDetail } from './delivery-detail'

mockEachTest()

const names = {
  hasFailed: false,
  channels: new Map([['c', 'Fraud desk']]),
  policies: new Map([['p', 'Health']]),
  events: new Map(),
  eventOf: () => null,
}
const entity = {
  entityId: '65f3da7a0700000000000002',
  entityName: 'Loan applications',
  about: { kind: 'event', text: 'dataset.deleted' },
} as const

async function renderDetail(kind: { entityKind?: EntityKind }) {
  const row = summary({ ...entity, ...kind })
  await renderUi(<DeliveryDetail row={row} index={0} rows={[row]} filters={{}} names={names} />)
  return {
    who: () => screen.findByRole('link', { name: 'Who gets this event?' }),
    mute: () => screen.queryByRole('link', { name: 'Mute for this deployment' }),
  }
}

test('a deployment is called one, links to its page, and can be muted', async () => {
  const { who, mute } = await renderDetail({ entityKind: 'deployment' })
  expect(await who()).toHaveAttribute('href', expect.stringContaining(entity.entityId))
  expect(screen.getByRole('link', { name: 'Loan applications' })).toBeVisible()
  expect(screen.getByRole('button', { name: /^Copy Deployment ID/ })).toBeVisible()
  expect(mute()).toBeVisible()
})

test.each([
  { kind: { entityKind: 'dataset' }, id: /^Copy Dataset ID/ },
  { kind: { entityKind: 'project' }, id: /^Copy Project ID/ },
  { kind: {}, id: /^Copy ID/ },
] as const)('anything but a deployment isn’t called one, and can’t be muted: $kind', async ({ kind, id }) => {
  const { who, mute } = await renderDetail(kind)
  expect(await who()).toHaveAttribute('href', expect.not.stringContaining(entity.entityId))
  expect(screen.getByText('Loan applications').closest('a')).toBeNull()
  expect(screen.getByRole('button', { name: id })).toBeVisible()
  expect(mute()).not.toBeInTheDocument()
  expect(screen.queryByText(/deployment/i)).not.toBeInTheDocument()
})
