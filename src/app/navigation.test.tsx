import { readFileSync } from 'node:fs'
import { act, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { change } from '~/api/session/session'
import { patterns } from '~/paths'
import { mockEachTest, openApp } from './test-app'
import { pageNames } from './test-pages'

mockEachTest()

test('the navigation groups its links under headings, after the overview', async () => {
  await openApp('/nowhere')
  const navigation = within(screen.getByRole('navigation', { name: 'Main navigation' }))
  const groups = ['Routing', 'Activity', 'Tools'].map(name => navigation.getByRole('group', { name }))
  const links = groups.flatMap(group => within(group).getAllByRole('link'))
  expect(navigation.getAllByRole('link')).toEqual([
    navigation.getByRole('link', { name: 'Overview' }),
    ...links,
  ])
  expect(navigation.getAllByRole('group')).toEqual(groups)
})

test('a user with only the inbox sees its link without a group heading', async () => {
  change({ kind: 'demo', rights: 'inbox', isChosen: false })
  await openApp('/inbox')
  const navigation = screen.getByRole('navigation', { name: 'Main navigation' })
  expect(within(navigation).queryByRole('group')).not.toBeInTheDocument()
  expect(within(navigation).getByRole('link', { name: 'Inbox' })).toBeInTheDocument()
  const main = within(screen.getByRole('main'))
  expect(await main.findAllByRole('checkbox', { name: /^Select (?!all)/ })).toHaveLength(8)
})

test('a user with only the inbox sees “Administrators only” on every other page', async () => {
  change({ kind: 'demo', rights: 'inbox', isChosen: false })
  const { router } = await openApp('/nowhere')
  for (const name of pageNames.filter(page => page !== 'inbox')) {
    const address = patterns[name].replaceAll(/:\w+/g, 'any')
    await act(() => router.navigate('/nowhere'))
    await act(() => router.navigate(address))
    await screen.findByRole('heading', { level: 1, name: 'Administrators only' })
    expect(router.state.location.pathname).toBe(address)
  }
})

test('README.md describes each page of the navigation', async () => {
  await openApp('/nowhere')
  const links = within(screen.getByRole('navigation', { name: 'Main navigation' })).getAllByRole('link')
  const titles = links.map(link => link.textContent)
  const readme = readFileSync('README.md', 'utf8')
  expect(titles.filter(title => !readme.includes(`\n- **${title}**: `))).toEqual([])
})

test('the number of unread notifications describes the link to the inbox', async () => {
  await openApp('/nowhere')
  expect(await screen.findByText('24 unread')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Inbox' })).toHaveAccessibleDescription('24 unread')
})
