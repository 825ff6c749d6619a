import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { change } from '~/api/session/session'
import { mockEachTest, openApp } from './test-app'

mockEachTest()

test('the navigation groups its links under headings, in the order of the table', async () => {
  await openApp('/nowhere')
  const linksOf = (group: string) =>
    within(screen.getByRole('group', { name: group }))
      .getAllByRole('link')
      .map(link => link.textContent)
  expect(linksOf('Routing')).toEqual(['Channels', 'Policies', 'Events', 'Mutes'])
  expect(linksOf('Activity')).toEqual(['Deliveries', 'Inbox'])
  expect(linksOf('Tools')).toEqual(['Send event'])
})

test('a user with the inbox alone sees no heading over its links', async () => {
  change({ kind: 'demo', rights: 'inbox', isChosen: false })
  await openApp('/inbox')
  const navigation = screen.getByRole('navigation', { name: 'Main navigation' })
  expect(within(navigation).queryByRole('group')).not.toBeInTheDocument()
  expect(within(navigation).getByRole('link', { name: 'Inbox' })).toBeInTheDocument()
})

test('the number of unread notifications describes the link to the inbox', async () => {
  await openApp('/nowhere')
  expect(await screen.findByText('24 unread')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Inbox' })).toHaveAccessibleDescription('24 unread')
})
