import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { call } from '~/api/transport/call'
import { mockEachTest, openApp } from '~/app/test-app'
import { createPolicy, listPolicies } from '~/contract/policies'
import { compareText } from '~/model/compare-text'

mockEachTest()

async function openList(query = '') {
  const { user, router } = await openApp(`/policies${query}`)
  const list = within(await screen.findByRole('table', { name: 'Policies' }))
  return { user, router, list }
}

describe('all matching policies, on every page', () => {
  test('can be selected, and are paused together', async () => {
    const { data: some } = await call(listPolicies, { query: { offset: 0, limit: 1 } })
    const channelId = some[0]?.channelId ?? ''
    for (let index = 0; index < 60; index += 1)
      await call(createPolicy, {
        body: { name: `Bulk ${index}`, channelId, eventType: 'project.created', active: true },
      })
    const { user, list } = await openList('?search=Bulk&sort=-name')
    await list.findByRole('checkbox', { name: 'Select Bulk 59' })
    await user.click(list.getByRole('checkbox', { name: 'Select all on this page' }))
    expect(screen.getByText('50 selected')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Select all 60' }))
    expect(await screen.findByText('60 selected')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Pause' }))
    const question = within(await screen.findByRole('dialog'))
    await user.click(question.getByRole('button', { name: 'Pause 60 policies' }))
    expect(await screen.findByText('60 policies paused.')).toBeInTheDocument()
    const { data } = await call(listPolicies, { query: { offset: 0, limit: 100, namePart: 'Bulk' } })
    expect(data.filter(({ active }) => active)).toEqual([])
  })
})

describe('the list of policies', () => {
  test('is sorted by its columns, and the order is in the URL', async () => {
    const { user, list, router } = await openList()
    await list.findByRole('link', { name: 'Comments' })
    await user.click(list.getByRole('button', { name: 'Name' }))
    const namesNow = () => list.getAllByRole('switch').map(one => one.getAttribute('aria-label') ?? '')
    await waitFor(() => expect(namesNow()).toEqual(namesNow().toSorted(compareText)))
    expect(router.state.location.search).toBe('?sort=name')
    expect(list.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending')
  })
})
