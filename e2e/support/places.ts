import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { listChannels } from '~/contract/channels'
import { deletePolicy } from '~/contract/policies'
import { nameField, openChannel, openEdit, openList, openNew } from './channels'
import { changeChannel, failNext, notify, resetTo, storedChannel } from './mock'
import { openNewPolicy, openPolicies } from './policies'

/** Everything that the console can show, and the way there: for what has to hold everywhere. */
export const places: [place: string, go: (page: Page) => Promise<unknown>][] = [
  ['the list', page => openList(page)],
  ['the list with chosen rows', chooseRows],
  ['the list without a match', page => page.goto('/channels?search=no one+has+this')],
  ['the list without channels', showEmptyList],
  ['the list that cannot be read', showFailedList],
  ['the list with a row that cannot be read', showUnreadableRow],
  ['the word that a channel was made', showToast],
  ['the choice of a type', page => page.goto('/channels/new')],
  ['the form of a webhook with wrong fields', showWrongFields],
  ['the form of an Email channel', page => openNew(page, 'Email')],
  ['the question before an untested channel is saved', askUntested],
  ['the outcome of a connection test', showTest],
  ['the request for a code', askForCode],
  ['the boxes of a code, after a wrong one', showWrongCode],
  ['a channel', page => openChannel(page, 'Platform on-call pager')],
  ['the form of a stored channel, with what was typed before a reload', showRestored],
  ['what someone else has changed', showConflict],
  ['the menu of a row', page => openMenu(page, 'Actions for Fraud desk')],
  ['the menu of color schemes', page => openMenu(page, 'Theme')],
  ['the menu of languages', page => openMenu(page, 'Language')],
  ['the menu of the connection', page => openMenu(page, 'Connection: Demo')],
  ['a page for administrators, to someone else', showNoRights],
  ['the question before a deletion', askDelete],
  ['the names of what could not be deleted', showNotDeleted],
  ['the exact time', showTime],
  ['the command palette', openPalette],
  ['the mailbox', openMailbox],
  ['the question before a reset', askReset],
  ['an address that leads nowhere', page => page.goto('/nowhere')],
  ['the policies, some of them chosen', choosePolicies],
  ['the policies without a match', page => page.goto('/policies?search=no one+has+this')],
  ['the form of a policy with wrong fields', showWrongPolicy],
  ['a stored policy', page => page.goto('/policies').then(() => openPolicy(page))],
  ['the move of policies to another channel', askMove],
  ['the delivery log, narrowed and followed', page => showLog(page)],
  ['the delivery log without a match', page => page.goto('/deliveries?search=no one+has+this')],
  ['a delivery that has failed', showDelivery],
  ['the question before a resend', askResend],
  ['the health of the deliveries', showHealth],
  ['the inbox, some of it chosen', chooseNotifications],
  ['the inbox with nothing unread', showAllRead],
  ['the newest notifications', showNewest],
  ['the keys of the inbox', showKeys],
  ['the deliveries of a channel', showChannelDeliveries],
  ['the events', showEvents],
  ['an event', showEvent],
  ['the mutes', showMutes],
  ['the form of a mute with wrong fields', showWrongMute],
  ['the form of an event to send', showEventToSend],
  ['the question before an event is sent', askSend],
]

async function chooseRows(page: Page) {
  await openList(page)
  await page.getByRole('checkbox', { name: 'Select Fraud desk' }).check()
  await page.getByRole('checkbox', { name: 'Select Audit store' }).check()
  await expect(page.getByText('2 selected')).toBeVisible()
}

async function showEmptyList(page: Page) {
  await openList(page)
  await resetTo(page, 'empty')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'No channels yet' })).toBeVisible()
}

async function showFailedList(page: Page) {
  await page.goto('/nowhere')
  // A real console asks a second time if its first rows, asked for before its code had come, were refused.
  await failNext(page, { operation: listChannels.id, status: 500, times: 2 })
  await page.goto('/channels')
  await expect(page.getByRole('alert')).toBeVisible()
}

async function showUnreadableRow(page: Page) {
  await page.goto('/nowhere')
  const good = await storedChannel(page, 'Fraud desk')
  const ends = { count: 2, totalCount: 2, next: null, previous: null }
  const body = { ...ends, data: [{ id: 'unreadable' }, good] }
  await failNext(page, { operation: listChannels.id, status: 200, body })
  await page.goto('/channels')
  await expect(page.getByText('One row couldn’t be read')).toBeVisible()
}

async function showToast(page: Page) {
  const drawer = await openNew(page, 'InApp')
  await nameField(drawer).fill('Night shift')
  await drawer.getByRole('button', { name: 'Create channel' }).click()
  await expect(page.getByText('Channel “Night shift” created.')).toBeVisible()
}

async function showWrongFields(page: Page) {
  const drawer = await openNew(page, 'Webhook')
  await drawer.getByLabel('Payload URL').fill('http:// not a URL')
  await drawer.getByRole('switch').press('Space')
  await drawer.getByRole('button', { name: 'Add header' }).click()
  await drawer.getByRole('button', { name: 'Create channel' }).click()
  await expect(nameField(drawer)).toHaveAccessibleDescription('This field is required')
}

async function askUntested(page: Page) {
  const drawer = await openNew(page, 'Slack')
  await nameField(drawer).fill('Night shift')
  await drawer.getByLabel('Incoming webhook URL').fill('http://hooks.example/in')
  await drawer.getByRole('button', { name: 'Create channel' }).click()
  await expect(page.getByRole('dialog', { name: 'Save without a successful test?' })).toBeVisible()
}

async function showTest(page: Page) {
  await openChannel(page, 'Legacy ticket intake')
  await page.getByRole('button', { name: 'Test connection' }).click()
  await expect(page.getByText('Test failed')).toBeVisible()
  await page.getByText('Request', { exact: true }).click()
  await page.getByText('Response', { exact: true }).click()
}

async function askForCode(page: Page) {
  const drawer = await openNew(page, 'Email')
  await nameField(drawer).fill('Night shift')
  await drawer.getByLabel('Email address').fill('a-rather-long-name-of-a-team@sub.domain.example.com')
  await drawer.getByRole('button', { name: 'Create channel' }).click()
  await expect(page.getByRole('button', { name: 'Send code' })).toBeVisible()
}

async function showWrongCode(page: Page) {
  await askForCode(page)
  await page.getByRole('button', { name: 'Send code' }).click()
  await expect(page.getByLabel('Digit 1')).toBeFocused()
  await page.keyboard.type('000000')
  await expect(page.getByText('Incorrect code.')).toBeVisible()
}

async function showRestored(page: Page) {
  const drawer = await openEdit(page, 'Platform on-call pager')
  await nameField(drawer).fill('Night shift')
  await drawer.getByRole('button', { name: 'Remove secret' }).click()
  await page.reload()
  await expect(page.getByText('Unsaved changes restored')).toBeVisible()
}

async function showConflict(page: Page) {
  const drawer = await openEdit(page, 'Fraud desk')
  await nameField(drawer).fill('Mine')
  await changeChannel(page, 'Fraud desk', { name: 'Theirs', payloadUrl: 'https://hooks.example/theirs' })
  await drawer.getByRole('button', { name: 'Save channel' }).click()
  await expect(page.getByRole('button', { name: 'Overwrite with my changes' })).toBeVisible()
}

async function openMenu(page: Page, name: string) {
  await openList(page)
  await page.getByRole('button', { name }).click()
  await expect(page.getByRole('menu')).toBeVisible()
}

async function askDelete(page: Page) {
  await openMenu(page, 'Actions for Fraud desk')
  await page.getByRole('menuitem', { name: 'Delete channel' }).click()
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(2)
}

async function showNotDeleted(page: Page) {
  await askDelete(page)
  await failNext(page, { operation: deletePolicy.id, status: 500 })
  await page.getByRole('radio', { name: 'Delete the policies as well' }).check()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete channel' }).click()
  await expect(page.getByText('1 failed:')).toBeVisible()
}

async function showTime(page: Page) {
  await openList(page)
  await page.getByRole('time').first().focus()
  await expect(page.getByRole('tooltip')).toBeVisible()
}

async function openPalette(page: Page) {
  await openList(page)
  await page.keyboard.press('Control+K')
  await page.getByPlaceholder('Search pages, actions, and channels').fill('da')
  await expect(page.getByRole('dialog').getByText('Data lake ingest')).toBeVisible()
}

async function openMailbox(page: Page) {
  await askForCode(page)
  await page.getByRole('button', { name: 'Send code' }).click()
  await expect(page.getByLabel('Digit 1')).toBeFocused()
  await openList(page)
  await page.getByRole('button', { name: 'Demo mailbox' }).click()
  await expect(page.getByRole('dialog').getByRole('listitem')).toBeVisible()
}

async function askReset(page: Page) {
  await openList(page)
  await page.getByRole('button', { name: 'Reset demo data' }).click()
  await expect(page.getByRole('dialog', { name: 'Reset demo data' })).toBeVisible()
}

async function choosePolicies(page: Page) {
  await openPolicies(page)
  for (const name of ['Comments', 'Actuals late']) {
    await page.getByRole('checkbox', { name: `Select ${name}` }).check()
  }
  await expect(page.getByText('2 selected')).toBeVisible()
}

async function showWrongPolicy(page: Page) {
  const drawer = await openNewPolicy(page)
  await drawer.getByRole('button', { name: 'Create policy' }).click()
  await expect(drawer.getByText('Choose an event group', { exact: true })).toBeVisible()
}

async function openPolicy(page: Page) {
  await page.getByRole('link', { name: 'Comments', exact: true }).click()
  await expect(page.getByRole('dialog').getByText('Effect on this channel')).toBeVisible()
}

async function askMove(page: Page) {
  await choosePolicies(page)
  await page.getByRole('button', { name: 'Move to channel' }).click()
  await expect(page.getByRole('dialog', { name: 'Move 2 policies' })).toBeVisible()
}

async function showNoRights(page: Page) {
  await openMenu(page, 'Connection: Demo')
  await page.getByRole('menuitem', { name: 'View as a user without permissions' }).click()
  await page.getByRole('link', { name: 'Why can I only see the inbox?' }).click()
  await expect(page.getByRole('heading', { name: 'Administrators only' })).toBeVisible()
}

async function showHealth(page: Page) {
  await page.goto('/deliveries/health')
  await expect(page.getByRole('table', { name: 'Health by channel' }).getByRole('link').first()).toBeVisible()
}

async function showChannelDeliveries(page: Page) {
  await openChannel(page, 'Platform on-call pager')
  await page.getByRole('link', { name: 'Deliveries', exact: true }).last().click()
  await expect(page.getByRole('table', { name: 'Latest deliveries' }).getByRole('link').first()).toBeVisible()
}

async function openInbox(page: Page) {
  await page.goto('/inbox')
  await expect(page.getByRole('button', { name: 'Mark all as read (24)' })).toBeVisible()
}

async function chooseNotifications(page: Page) {
  await openInbox(page)
  await notify(page, 'One that waits')
  await page.getByRole('button', { name: 'Mark all as read (24)' }).click()
  await expect(page.getByRole('button', { name: '1 new' })).toBeVisible()
  await page.getByRole('checkbox').first().check()
  await page.getByRole('checkbox').nth(1).check()
  await expect(page.getByText('2 selected')).toBeVisible()
}

async function showAllRead(page: Page) {
  await openInbox(page)
  await page.getByRole('button', { name: 'Mark all as read (24)' }).click()
  await page.getByText('Unread (0)').click()
  await expect(page.getByRole('heading', { name: 'You’re all caught up' })).toBeVisible()
}

async function showNewest(page: Page) {
  await openList(page)
  await page.getByRole('button', { name: 'Inbox, 24 unread' }).click()
  await expect(page.getByRole('dialog', { name: 'Inbox' }).getByRole('listitem')).toHaveCount(6)
}

async function showKeys(page: Page) {
  await openInbox(page)
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
}

async function showLog(page: Page) {
  await page.goto('/deliveries?status=failed&tail=on')
  await expect(page.getByRole('table', { name: 'Deliveries' }).getByRole('link').first()).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}

async function showDelivery(page: Page) {
  await showLog(page)
  await page.getByRole('table', { name: 'Deliveries' }).getByRole('link').first().click()
  await expect(page.getByRole('region', { name: 'Request body' })).toBeVisible()
}

async function askResend(page: Page) {
  await showDelivery(page)
  await page.getByRole('button', { name: 'Resend' }).click()
  await expect(page.getByRole('dialog', { name: 'Resend this delivery?' })).toBeVisible()
}

async function showEvents(page: Page) {
  await page.goto('/events')
  await expect(page.getByRole('link', { name: 'Comment created', exact: true })).toBeVisible()
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: '1 policy' })).not.toHaveCount(
    0,
  )
}

async function showEvent(page: Page) {
  await showEvents(page)
  await page.getByRole('link', { name: 'Comment created', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Comment created' }).getByRole('listitem')).not.toHaveCount(0)
}

async function showMutes(page: Page) {
  await page.goto('/mutes')
  await expect(page.getByRole('table', { name: 'Mutes' }).getByRole('checkbox')).not.toHaveCount(1)
}

async function showWrongMute(page: Page) {
  await page.goto('/mutes/new')
  const drawer = page.getByRole('dialog', { name: 'Create mute' })
  await drawer.getByRole('button', { name: 'Create mute' }).click()
  await expect(drawer.getByLabel('Policy', { exact: true })).toHaveAccessibleDescription(
    'This field is required',
  )
}

async function showEventToSend(page: Page) {
  await page.goto('/send-event?type=serviceHealthChangeRed&deploymentId=65f1de910700000000000001')
  await expect(page.getByText('Goes to 7 channels')).toBeVisible()
}

async function askSend(page: Page) {
  await showEventToSend(page)
  await page.getByRole('main').getByRole('button', { name: 'Send event' }).click()
  await expect(page.getByRole('dialog', { name: 'Send this event to 7 channels?' })).toBeVisible()
}
