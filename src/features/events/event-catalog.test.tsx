import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { call } from '~/api/transport/call'
import { hide } from '~/api/transport/hidden-rows'
import { mockEachTest } from '~/app/test-app'
import { listPolicies } from '~/contract/policies'
import { renderUi } from '~/ui/test-render'
import { useEventCatalog } from './event-catalog'

mockEachTest()

function Covered() {
  const { byGroup, sections } = useEventCatalog('')
  const states = new Set(sections?.flatMap(({ events }) => events.map(({ state }) => state)))
  return <p>{byGroup ? `${byGroup.size} groups, ${[...states].join(' and ')}` : 'Loading'}</p>
}

test('policies that are being deleted cover no events', async () => {
  const { data } = await call(listPolicies, { query: { offset: 0, limit: 100 } })
  hide(data.map(({ id }) => id))
  await renderUi(<Covered />)
  expect(await screen.findByText(/^0 groups, uncovered$/)).toBeInTheDocument()
})
