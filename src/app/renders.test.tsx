import { act, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { channelQueries } from '~/api/channels'
import { rememberFailing } from '~/api/failing-channels'
import { call } from '~/api/transport/call'
import { listChannels } from '~/contract/channels'
import { renderUi } from '~/ui/test-render'
import { renderedAtLeast, renderedInstances, resetRenders } from '~/ui/test-renders'
import { loadPageAt, pages } from './pages'
import { AppRoutes } from './routes'
import { demoConfig, mockEachTest } from './test-app'

mockEachTest()

/** Parts of Mantine's inputs: they render once more to give themselves an ID. */
const isInput = (name: string) => /^@mantine\/core\/(Input|InputWrapper|Box)$/.test(name)

/** These render once more when the rows are shown: their code is requested then. */
const isWaiting = (name: string) => /^AfterPage$/.test(name)

/** The first page, from its frame to its rows. */
const frame = ['Shell', 'ChannelsPage', 'ListPage', 'QueryTable', 'TableHead', 'HeadCell', 'TextLink']

/** A row of the policies, without the cell of its mutes. */
const row = ['PlainRow', 'ActiveSwitch', 'PolicyTrigger', 'ChannelCell', 'TimeOrNever']

/** What arrives after the first rows: nothing else may render again for it. */
const arriving = [
  'Bell',
  'DemoChip',
  'ChannelOutcomes',
  'HealthFilterBar',
  'LiveMark',
  'NavigationCount',
  'PreferencesMenu',
]

test('the first page renders once, and not again when the remaining code arrives', async () => {
  // From the second visit on. On the first one, the log moves the failing channels to the top of the list.
  const { data } = await call(listChannels, { query: { offset: 0, limit: 1, namePart: 'Legacy ticket' } })
  rememberFailing(new Set(data.map(channel => channel.id)))
  resetRenders()
  await renderUi(<AppRoutes config={demoConfig} />, {
    history: ['/channels'],
    // As the start does.
    preload: client => {
      loadPageAt('/channels')
      return client.query(channelQueries.first())
    },
  })
  const once = renderedAtLeast(1)
  const twice = renderedAtLeast(2)
  expect(screen.getByRole('link', { name: 'Fraud desk' })).toBeInTheDocument()
  expect(once).toEqual(expect.arrayContaining(frame))
  expect(twice.filter(name => !isInput(name) && !isWaiting(name))).toEqual([])

  resetRenders()
  await screen.findByRole('button', { name: 'Inbox, 24 unread' })
  await screen.findByRole('button', { name: 'Demo · Everyday' })
  await screen.findByText('24 unread')
  expect(await screen.findAllByText('Healthy')).not.toHaveLength(0)
  const again = renderedAtLeast(1)
  expect(again).toEqual(expect.arrayContaining(arriving))
  expect(again.filter(name => frame.includes(name))).toEqual([])
})

test('a list that is opened renders each row once, whatever arrives after the rows', async () => {
  await renderUi(<AppRoutes config={demoConfig} />, { history: ['/channels'] })
  const link = await screen.findByRole('link', { name: 'Policies' })
  await pages.policies.load()
  resetRenders()
  act(() => link.click())
  // The number of mutes is the last to arrive.
  expect(await screen.findAllByRole('link', { name: /^\d+ mutes?$/ })).not.toHaveLength(0)
  expect(renderedAtLeast(1)).toEqual(expect.arrayContaining(row))
  expect(renderedAtLeast(2).filter(name => row.includes(name))).toEqual([])
})

test('opening a drawer over a list rerenders none of the list’s rows and links', async () => {
  await renderUi(<AppRoutes config={demoConfig} />, { history: ['/channels/new'] })
  const type = await screen.findByRole('link', { name: /^Email/ })
  // The log of this channel is the last to arrive.
  expect(await screen.findByText(/^Flaky: \d+ of 24 /)).toBeInTheDocument()
  resetRenders()
  act(() => type.click())
  expect(await screen.findByRole('textbox', { name: /^Name/ })).toBeVisible()
  const rendered = renderedAtLeast(1)
  expect(rendered).toEqual(expect.arrayContaining(['ChannelForm', 'Shell', 'ListPage']))
  expect(
    ['PlainRow', 'PlainDestinationLink', 'TextLink', 'IconLink'].filter(it => rendered.includes(it)),
  ).toEqual([])
  // The shell's logo and the list page's "Create channel" link.
  expect(renderedInstances('Link')).toBe(2)
})
