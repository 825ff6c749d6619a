import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { rememberDeliveries } from '~/api/deployments'
import { rememberOpened } from '~/api/recent'
import { call } from '~/api/transport/call'
import { createChannel, deleteChannel, updateChannel } from '~/contract/channels'
import { listDeliveries } from '~/contract/deliveries'
import { listPolicies } from '~/contract/policies'
import { summary } from '~/model/test-deliveries'
import { paths } from '~/paths'
import { renderUi } from '~/ui/test-render'
import CommandPalette from './command-palette'
import { mockEachTest, openApp } from './test-app'

mockEachTest()

const makeChannel = (name: string) => call(createChannel, { body: { channelType: 'InApp', name } })

async function openPalette() {
  const app = await renderUi(<CommandPalette typed={{ current: '' }} close={() => {}} />)
  const palette = within(await screen.findByRole('dialog', { name: 'Command palette' }))
  return { ...app, palette, field: palette.getByRole('textbox') }
}

test('Enter of an input method opens no channel, with any browser’s order of events', async () => {
  await makeChannel('運用チーム')
  const { user, palette, field, router } = await openPalette()
  await user.type(field, '運用')
  await palette.findByRole('button', { name: /^運用チーム/ })
  fireEvent.keyDown(field, { key: 'Enter', code: 'Enter', isComposing: true })
  fireEvent.compositionEnd(field)
  fireEvent.keyDown(field, { key: 'Enter', code: 'Enter', keyCode: 229 })
  expect(router.state.location.pathname).toBe('/')
  await user.keyboard('{Enter}')
  expect(router.state.location.pathname).toMatch(/^\/channels\/[0-9a-f]{24}$/)
})

test('Enter opens the channel whose name was typed, not one that only contains it', async () => {
  await makeChannel('Very old intake of paper')
  const { id } = await makeChannel('Intake of paper')
  const { user, palette, field, router } = await openPalette()
  await user.type(field, 'intake of paper')
  const names = (await palette.findAllByRole('button', { name: /intake of paper/i })).map(
    button => button.textContent,
  )
  expect(names).toEqual(['Intake of paper Channel', 'Very old intake of paper Channel'])
  await user.keyboard('{Enter}')
  expect(router.state.location.pathname).toBe(`/channels/${id}`)
})

test('a result that opens a page moves the focus from a control of the page before to the content', async () => {
  const { user } = await openApp(paths.channels())
  await user.click(await screen.findByRole('searchbox', { name: 'Search channels by name' }))
  await user.keyboard('{Control>}k{/Control}')
  await user.type(await screen.findByRole('textbox', { name: 'Search names or IDs' }), 'policies')
  await screen.findByRole('button', { name: /^Policies ?Page$/ })
  await user.keyboard('{Enter}')
  await screen.findByRole('heading', { level: 1, name: 'Policies' })
  await waitFor(() => expect(screen.getByRole('main')).toHaveFocus())
})

test('a deployment that a delivery has named is found by its name and by its ID, and Enter opens its page', async () => {
  rememberDeliveries([
    summary({ entityId: '65f1de9107000000000000a1', entityName: 'Churn, weekly', entityKind: 'deployment' }),
  ])
  const { user, palette, field, router } = await openPalette()
  await user.type(field, 'weekly churn')
  expect(await palette.findByRole('button', { name: /^Churn, weekly ?Deployment$/ })).toBeInTheDocument()
  await user.clear(field)
  await user.type(field, '65f1de9107000000000000a1')
  await palette.findByRole('button', { name: /^Churn, weekly ?Deployment$/ })
  await user.keyboard('{Enter}')
  expect(router.state.location.pathname).toBe('/deployments/65f1de9107000000000000a1')
})

describe('the command palette finds', () => {
  test.each([
    ['a channel with composed accents by decomposed ones', 'Café', 'Cafe\u0301'],
    ['a channel in full-width letters by half-width ones', 'ＷＥＢフック', 'webﾌｯｸ'],
  ])('%s', async (_, name, typed) => {
    await makeChannel(name)
    const { user, palette, field } = await openPalette()
    await user.type(field, typed)
    expect(await palette.findByRole('button', { name: new RegExp(`^${name} ?Channel$`, 'u') })).toBeVisible()
  })

  test('a page by full-width letters', async () => {
    const { user, palette, field } = await openPalette()
    await user.type(field, 'Ｐｏｌｉｃｉｅｓ')
    expect(await palette.findByRole('button', { name: /^Policies ?Page$/ })).toBeVisible()
  })
})

test.each([
  ['a policy', 'user dele', /^User deletions ?Policy$/, /^\/policies\/[0-9a-f]{24}$/],
  ['an event by its ID', 'project.created', /^Project created ?Event$/, /^\/events\/project.created$/],
  ['an event group', 'comment-related', /^Comment-related events ?Event group$/, /^\/events$/],
])('%s is found, with its kind, and opened', async (_, typed, name, path) => {
  const { user, palette, field, router } = await openPalette()
  await user.type(field, typed)
  await user.click(await palette.findByRole('button', { name }))
  expect(router.state.location.pathname).toMatch(path)
})

test.each([
  ['a page', 'polcies', /^Policies ?Page$/, '/policies'],
  ['a channel', 'on-call pagre', /^Platform on-call pager ?Channel$/, '/channels/'],
])('%s is suggested for a text with a typo that finds nothing', async (_, typed, name, path) => {
  const { user, palette, field, router } = await openPalette()
  await user.type(field, typed)
  const suggestions = within(await palette.findByRole('group', { name: 'Did you mean' }))
  await user.click(await suggestions.findByRole('button', { name }))
  expect(router.state.location.pathname).toContain(path)
})

describe('a pasted ID', () => {
  const paste = async (id: string) => {
    const app = await openPalette()
    await app.user.click(app.field)
    await app.user.paste(` ${id}\n`)
    return app
  }

  test('of a channel opens it', async () => {
    const { id } = await makeChannel('Night shift')
    const { user, palette, router } = await paste(id)
    await user.click(await palette.findByRole('button', { name: /^Night shift ?Channel$/ }))
    expect(router.state.location.pathname).toBe(`/channels/${id}`)
  })

  test('of a policy opens it, even in capital letters', async () => {
    const { data } = await call(listPolicies, { query: { offset: 0, limit: 1 } })
    const [policy] = data
    const { user, palette, router } = await paste(policy?.id.toUpperCase() ?? '')
    await user.click(await palette.findByRole('button', { name: new RegExp(`^${policy?.name} ?Policy$`) }))
    expect(router.state.location.pathname).toBe(`/policies/${policy?.id}`)
  })

  test('of anything else opens the log, which searches for a delivery', async () => {
    const { data } = await call(listDeliveries, { query: { offset: 0, limit: 1 } })
    const id = data[0]?.id ?? ''
    const { user, palette, router } = await paste(id)
    await user.click(
      await palette.findByRole('button', { name: new RegExp(`^Find delivery ${id} ?Delivery$`) }),
    )
    expect(router.state.location.pathname).toBe(`/deliveries/${id}`)
  })
})

test('Enter waits for the search to end, and opens its first result', async () => {
  const { id } = await makeChannel('Night shift')
  const { user, field, router } = await openPalette()
  await user.type(field, 'night shift{Enter}')
  await waitFor(() => expect(router.state.location.pathname).toBe(`/channels/${id}`))
})

test('the first result is selected, even if it arrives after others', async () => {
  await makeChannel('Project created, by night')
  const { user, palette, field } = await openPalette()
  await user.type(field, 'project created')
  const late = await palette.findByRole('button', { name: /^Project created, by night ?Channel$/ })
  await waitFor(() => expect(late).toHaveAttribute('data-selected'))
  expect(palette.getAllByRole('button').filter(line => line.dataset['selected'])).toHaveLength(1)
  await user.keyboard('{ArrowDown}')
  expect(late).not.toHaveAttribute('data-selected')
})

test('Enter opens nothing for a text that was changed before its search ended', async () => {
  await makeChannel('Night shift')
  const { palette, field, router } = await openPalette()
  fireEvent.change(field, { target: { value: 'night shift' } })
  fireEvent.keyDown(field, { key: 'Enter', code: 'Enter' })
  fireEvent.change(field, { target: { value: 'night porter' } })
  expect(await palette.findByText('No matches')).toBeVisible()
  expect(router.state.location.pathname).toBe('/')
})

describe('the object opened last', () => {
  const first = async () => {
    const { palette } = await openPalette()
    await palette.findByRole('group', { name: 'Recent' })
    return palette.getAllByRole('button').map(button => button.textContent)
  }

  test('comes first, under its current name, while nothing is typed', async () => {
    const { id } = await makeChannel('Night shift')
    rememberOpened({ kind: 'event', id: 'project.created' })
    rememberOpened({ kind: 'channel', id })
    await call(updateChannel, { path: { channelId: id }, body: { name: 'Day shift' } })
    expect((await first()).slice(0, 3)).toEqual([
      'Day shift Channel',
      'Project created Event',
      'Overview Page',
    ])
  })

  test('is left out once it is deleted', async () => {
    const { id } = await makeChannel('Night shift')
    rememberOpened({ kind: 'channel', id })
    rememberOpened({ kind: 'event', id: 'project.created' })
    await call(deleteChannel, { path: { channelId: id } })
    expect((await first()).slice(0, 2)).toEqual(['Project created Event', 'Overview Page'])
  })
})
