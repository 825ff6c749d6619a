import { render } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { expect, test } from 'vitest'
import { recentlyOpened } from '~/api/recent'
import RecentPlaces from './recent-places'

test.each([
  ['/channels/c1', 'channel c1'],
  ['/channels/c1/policies/new', 'channel c1'],
  ['/channels/new/Email', 'nothing'],
  ['/policies/p1', 'policy p1'],
  ['/policies/new', 'nothing'],
  ['/policies', 'nothing'],
  ['/events/project.created', 'event project.created'],
  ['/deliveries/d1', 'nothing'],
  ['/deliveries/health', 'nothing'],
  ['/deployments/d1', 'nothing'],
])('opening %s stores %s as opened last', (pathname, opened) => {
  render(
    <MemoryRouter initialEntries={[pathname]}>
      <RecentPlaces />
    </MemoryRouter>,
  )
  const [last] = recentlyOpened()
  expect(last ? `${last.kind} ${last.id}` : 'nothing').toBe(opened)
})
