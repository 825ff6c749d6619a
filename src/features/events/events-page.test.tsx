import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { mockEachTest, openApp } from '~/app/test-app'
import { paths } from '~/paths'

mockEachTest()

const scrolled = vi.fn<(this: Element) => void>()
afterEach(() => vi.restoreAllMocks())

const head = (name: string) => screen.findByRole('button', { name })
const isOpen = async (name: string) => (await head(name)).getAttribute('aria-expanded') === 'true'
const eventsOf = (name: string) =>
  within(screen.getByRole('region', { name })).queryAllByRole('listitem').length
const openHeads = () =>
  screen.getAllByRole('button', { expanded: true }).filter(it => it.closest('h2')).length

const [datasets, comments] = ['Dataset-related events', 'Comment-related events']

test('a section shows how many of its events have policies, and lists them once it is opened', async () => {
  const { user, router } = await openApp('/events')
  await head(datasets)
  expect(await screen.findByText('7 events · 7 only paused')).toBeInTheDocument()
  expect(eventsOf(datasets)).toBe(0)
  ;(await head(datasets)).focus()
  await user.keyboard('{Enter}')
  expect(await isOpen(datasets)).toBe(true)
  expect(eventsOf(datasets)).toBe(7)
  expect(router.state.location.search).toBe('?open=dataset.all')
  await user.click(await head(datasets))
  expect(eventsOf(datasets)).toBe(0)
  expect(router.state.location.search).toBe('')
})

test('opened sections stay open when the user goes to an event and returns', async () => {
  const { user, router } = await openApp('/events')
  await user.click(await head(datasets))
  await user.click(screen.getByRole('link', { name: 'Dataset created' }))
  await user.click(await screen.findByRole('link', { name: 'View deliveries' }))
  await screen.findByRole('heading', { level: 1, name: 'Deliveries' })
  await router.navigate(-2)
  expect(await isOpen(datasets)).toBe(true)
  expect(await isOpen(comments)).toBe(false)
})

test('all sections can be expanded and collapsed', async () => {
  const { user } = await openApp('/events')
  await head(datasets)
  await user.click(screen.getByRole('button', { name: 'Expand all' }))
  expect(openHeads()).toBe(26)
  await user.click(await head(datasets))
  expect(openHeads()).toBe(25)
  await user.click(screen.getByRole('button', { name: 'Expand all' }))
  await user.click(screen.getByRole('button', { name: 'Collapse all' }))
  expect(eventsOf(comments)).toBe(0)
})

test('a section with matches is open until the user closes it, and open again in the next search', async () => {
  const { user } = await openApp('/events?search=dataset')
  expect(await isOpen(datasets)).toBe(true)
  await user.click(await head(datasets))
  expect(await isOpen(datasets)).toBe(false)
  await user.type(screen.getByRole('searchbox', { name: 'Search by name or ID' }), ' created')
  await waitFor(async () => expect(await isOpen(datasets)).toBe(true))
  expect(
    within(screen.getByRole('region', { name: datasets })).getByText(/^2 of 7 events/),
  ).toBeInTheDocument()
})

test('a group that is found by its name shows its events', async () => {
  await openApp('/events?search=comment-related')
  expect(await isOpen(comments)).toBe(true)
  expect(eventsOf(comments)).toBe(2)
})

test('the section of an event that a link leads to is open and scrolled to, and stays open', async () => {
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(scrolled)
  const { user } = await openApp(paths.event('dataset.shared'))
  expect(await isOpen(datasets)).toBe(true)
  expect(await isOpen(comments)).toBe(false)
  const row = screen.getByRole('link', { name: 'Dataset shared' }).closest('li')
  expect(scrolled.mock.contexts).toContain(row)
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Close' }))
  expect(await isOpen(datasets)).toBe(true)
  await user.click(await head(datasets))
  expect(await isOpen(datasets)).toBe(false)
})
