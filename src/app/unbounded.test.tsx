import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { ApiError } from '~/api/transport/error'
import type { EventCatalog } from '~/contract/events'
import type { Policy } from '~/contract/policies'
import { ExchangeView } from '~/features/deliveries/detail/exchange-view'
import { EventSection } from '~/features/events/event-section'
import { ReceiverTable } from '~/features/events/receiver-table'
import { RelatedThings } from '~/features/inbox/related-things'
import { FailureList } from '~/ui/basics/failure-list'
import { QueryTable } from '~/ui/table/query-table'
import { ReceiverList } from '~/ui/domain/receiver-list'
import { RouteList } from '~/ui/domain/route-list'
import { ErrorState } from '~/ui/basics/states'
import { renderUi } from '~/ui/test-render'
import { TriggerPicker } from '~/features/policies/trigger-picker'
import { inboxRows } from '~mocks/seeds/inbox'

const count = 100_000
const many = <Item,>(item: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => item(index))

const policyOf = (index: number) =>
  ({
    id: `p${index}`,
    name: `Policy ${index}`,
    active: true,
    channelId: `c${index}`,
    channel: { id: `c${index}`, name: `Channel ${index}`, channelType: 'Slack' },
  }) as unknown as Policy

const channelOf = (index: number) => policyOf(index).channel

const eventIds = many(index => `event.${index}`)

const catalog: EventCatalog = {
  events: eventIds.map(id => ({ id, label: id })),
  eventGroups: many(index => ({
    id: `group.${index}`,
    label: `Group ${index}`,
    events: index === 0 ? eventIds : [],
  })),
}

const fieldErrors = Object.fromEntries(many(index => [`field.${index}`, 'is wrong']))

const notification = () => {
  const [row] = inboxRows(Date.now())
  if (!row) throw new Error('The data set has no notification')
  const sharedUsers = many(index => ({ uid: `u${index}`, fullName: `User ${index}` }))
  return { ...row.notification, sharedUsers }
}

const shownEvent = (index: number) => ({
  id: `event.${index}`,
  label: `Event ${index}`,
  alsoIn: index === 0 ? many(group => `Group ${group}`) : [],
  state: undefined,
  policies: 0,
})

const cases: [string, () => ReactNode][] = [
  [
    'the headers of a delivery',
    () => (
      <ExchangeView
        part="request"
        request={null}
        exchange={{ url: null, headers: many(index => ({ name: `X-${index}`, value: '1' })), body: '' }}
      />
    ),
  ],
  [
    'the channels that an event reaches',
    () => (
      <ReceiverList
        label="Channels"
        known={undefined}
        receivers={many(index => ({ channelId: `c${index}`, channel: channelOf(index), policies: [] }))}
      />
    ),
  ],
  [
    'the policies that listen to an event',
    () => (
      <RouteList
        label="Policies"
        routes={many(index => ({ policy: policyOf(index), via: 'event', decision: 'send' }))}
      />
    ),
  ],
  [
    'who gets an event',
    () => (
      <ReceiverTable
        last={undefined}
        hasLog={false}
        lines={many(index => ({
          policy: policyOf(index),
          via: 'event',
          decision: 'send',
          state: 'send',
          mutedFor: [],
          times: 1,
        }))}
      />
    ),
  ],
  [
    'what could not be done',
    () => <FailureList failed={many(index => ({ name: `Policy ${index}`, error: new Error('No') }))} />,
  ],
  [
    'the wrong fields of a request',
    () => <ErrorState error={new ApiError({ kind: 'invalid', fields: fieldErrors })} />,
  ],
  [
    'a text of the service',
    () => <ErrorState error={new ApiError({ kind: 'server', message: 'x'.repeat(10_000_000) })} />,
  ],
  [
    'the users that a notification was shared with',
    () => <RelatedThings tabIndex={0} notification={notification()} />,
  ],
  [
    'the events of a section of the catalog, and the groups of an event',
    () => (
      <EventSection
        section={{ id: 'other', kind: 'other', group: null, events: many(shownEvent) }}
        policies={0}
        labels={new Map()}
        isOpen
        toggle={() => {}}
      />
    ),
  ],
  [
    'the events of a group that are listed elsewhere',
    () => (
      <EventSection
        section={{
          id: 'group',
          kind: 'group',
          group: { id: 'group', label: 'Group', events: eventIds },
          events: [],
        }}
        policies={0}
        labels={new Map()}
        isOpen
        toggle={() => {}}
      />
    ),
  ],
  [
    'the groups to choose from, and the events of each',
    () => <TriggerPicker catalog={catalog} value={{ eventGroup: '', eventType: '' }} onChange={() => {}} />,
  ],
  [
    'the events to choose from',
    () => (
      <TriggerPicker catalog={catalog} value={{ eventGroup: '', eventType: 'event.7' }} onChange={() => {}} />
    ),
  ],
  [
    'the rows of a page, and those that cannot be read',
    () => (
      <QueryTable
        label="Items"
        query={{
          rows: eventIds,
          unreadable: many(index => ({ index, id: null })),
          error: null,
          isRefreshing: false,
          retry: () => {},
        }}
        columns={[{ id: 'id', header: 'ID', cell: id => id }]}
        rowId={id => id}
        rowName={id => id}
        pageSize={50}
        empty={null}
      />
    ),
  ],
]

test.each(cases)('100,000 items of %s render only a few elements and no long text', async (_, draw) => {
  const { container } = await renderUi(<div>{draw()}</div>)
  const { textContent } = container
  expect(textContent).not.toBe('')
  expect(textContent.length).toBeLessThan(20_000)
  expect(container.querySelectorAll('*').length).toBeLessThan(3000)
})
