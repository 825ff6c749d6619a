import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Policy } from '~/contract/policies'
import { paths } from '~/paths'
import { renderUi } from '~/ui/test-render'
import { usePolicyColumns } from './policy-columns'

const policy = { id: 'p', name: 'Health to on-call', channelId: 'c' } as Policy
const remove = () => {}

function Name() {
  return usePolicyColumns(remove, 'c')
    .find(({ id }) => id === 'name')
    ?.cell(policy)
}

test('a policy that is opened from a page of a channel’s policies leads back to that page', async () => {
  const returnTo = `${paths.channelPolicies('c')}?offset=50`
  await renderUi(<Name />, { history: [returnTo] })
  expect(screen.getByRole('link', { name: 'Health to on-call' })).toHaveAttribute(
    'href',
    paths.policy('p', { returnTo }),
  )
})
