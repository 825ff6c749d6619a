import type { Locator, Page } from '@playwright/test'
import { deletePolicy as deletion } from '~/contract/policies'
import { fact, nameField, openChannel, openEdit, openList, openNew, saveUntested } from './support/channels'
import { failNext, makeChannel, outbox, storedChannel, storedMutes, storedPolicy } from './support/mock'
import {
  chooseChannel,
  chooseTrigger,
  deletePolicy,
  openNewPolicy,
  openPolicies,
  policyRow,
} from './support/policies'
import { expect, test } from './support/test'

// These tests need a server, because the demo needs no network. Code that is not loaded yet fails to load, too.
test.use({ loadsAhead: true, allowErrors: /ERR_INTERNET_DISCONNECTED|LoadFailure/ })

const deployment = '65f1de910700000000000001'

/** Sends a form offline, expects an error and the kept input, and sends it again online. */
async function sendTwice(page: Page, send: () => Promise<unknown>, isKept: () => Promise<unknown>) {
  await page.context().setOffline(true)
  await send()
  await expect(page.getByRole('alert').filter({ hasText: 'Can’t reach the server' })).toBeVisible()
  await isKept()
  await page.context().setOffline(false)
  await send()
}

const press = (scope: Locator, name: string | RegExp) => scope.getByRole('button', { name }).last().click()

test.describe('a form that is sent offline', () => {
  test('keeps a new channel, which is created when it is sent again online', async ({ page }) => {
    const drawer = await openNew(page, 'InApp')
    await nameField(drawer).fill('Night shift')
    await sendTwice(
      page,
      () => press(drawer, 'Create channel'),
      () => expect(nameField(drawer)).toHaveValue('Night shift'),
    )
    await expect(page.getByText('Channel “Night shift” created.')).toBeVisible()
    expect(await storedChannel(page, 'Night shift')).toBeDefined()
  })

  test('keeps a new webhook, which is created after its confirmation online', async ({ page }) => {
    const drawer = await openNew(page, 'Webhook')
    await nameField(drawer).fill('Night shift')
    await drawer.getByLabel('Payload URL').fill('https://hooks.example/in')
    await drawer.getByRole('textbox', { name: 'Secret token' }).fill('typed once')
    await sendTwice(
      page,
      () => saveUntested(page),
      () => expect(drawer.getByRole('textbox', { name: 'Secret token' })).toHaveValue('typed once'),
    )
    await expect(page.getByText('Channel “Night shift” created.')).toBeVisible()
  })

  test('keeps the changes to a channel, which are saved online', async ({ page }) => {
    const drawer = await openEdit(page, 'Fraud desk')
    await nameField(drawer).fill('Fraud desk, night')
    await sendTwice(
      page,
      () => press(drawer, 'Save channel'),
      () => expect(nameField(drawer)).toHaveValue('Fraud desk, night'),
    )
    await expect(page.getByRole('heading', { level: 1, name: 'Fraud desk, night' })).toBeVisible()
  })

  test('keeps a new policy, which is created online', async ({ page }) => {
    const drawer = await openNewPolicy(page)
    await chooseTrigger(drawer, 'Single event', 'Project created')
    await chooseChannel(drawer, 'Channel', 'Fraud desk')
    await nameField(drawer).fill('Night shift')
    await sendTwice(
      page,
      () => press(drawer, 'Create policy'),
      () => expect(nameField(drawer)).toHaveValue('Night shift'),
    )
    await expect(drawer).toBeHidden()
    expect(await storedPolicy(page, 'Night shift')).toMatchObject({ active: true })
  })

  test('keeps the changes to a policy, which are saved online', async ({ page }) => {
    await openPolicies(page)
    await policyRow(page, 'Comments').getByRole('link', { name: 'Comments', exact: true }).click()
    const drawer = page.getByRole('dialog', { name: 'Comments' })
    await nameField(drawer).fill('Comments, night')
    await sendTwice(
      page,
      () => press(drawer, 'Save policy'),
      () => expect(nameField(drawer)).toHaveValue('Comments, night'),
    )
    await expect(policyRow(page, 'Comments, night')).toBeVisible()
  })

  test('keeps a new mute, which is created online', async ({ page }) => {
    await page.goto('/nowhere')
    const policy = await storedPolicy(page, 'Comments')
    const before = (await storedMutes(page)).length
    await page.goto(`/mutes/new?policyId=${policy?.id}`)
    const drawer = page.getByRole('dialog', { name: 'Create mute' })
    const entity = drawer.getByRole('combobox', { name: 'Deployment' })
    await expect(drawer.getByLabel('Policy', { exact: true })).toHaveValue('Comments')
    await entity.fill(deployment)
    await sendTwice(
      page,
      () => press(drawer, 'Create mute'),
      () => expect(entity).toHaveValue(deployment),
    )
    await expect(drawer).toBeHidden()
    expect(await storedMutes(page)).toHaveLength(before + 1)
  })

  test('keeps an event, which is sent online', async ({ page }) => {
    await page.goto(`/send-event?type=serviceHealthChangeRed&deploymentId=${deployment}`)
    const title = page.getByRole('textbox', { name: 'Title' })
    await title.fill('Churn is red')
    await expect(page.getByText('Goes to 7 channels')).toBeVisible()
    await sendTwice(
      page,
      async () => {
        await page
          .getByRole('main')
          .getByRole('button', { name: /^Send event/ })
          .click()
        await press(page.getByRole('dialog'), /^Send event/)
      },
      () => expect(title).toHaveValue('Churn is red'),
    )
    await expect(page.getByRole('heading', { name: 'Event sent' })).toBeVisible()
  })

  const verification = (page: Page) => page.getByRole('dialog', { name: 'Verify email address' })

  /** Enters the code, which is sent as the dialog opens, offline, then has it checked online. */
  async function verifyTwice(page: Page) {
    await expect(verification(page)).toContainText('night-shift@example.com')
    await expect(verification(page).getByLabel('Digit 1')).toBeFocused()
    const [mail] = await outbox(page)
    await page.context().setOffline(true)
    await page.keyboard.type(mail?.code ?? '')
    await expect(verification(page).getByText('Can’t reach the server')).toBeVisible()
    await expect(verification(page).getByLabel('Digit 6')).toHaveValue(mail?.code?.at(5) ?? '')
    await page.context().setOffline(false)
    await press(verification(page), 'Try again')
  }

  test('keeps a new Email channel and its code, which are checked and saved online', async ({ page }) => {
    const drawer = await openNew(page, 'Email')
    await nameField(drawer).fill('Night shift')
    await drawer.getByLabel('Email address').fill('night-shift@example.com')
    await press(drawer, 'Create channel')
    await verifyTwice(page)
    await expect(page.getByText('Channel “Night shift” created.')).toBeVisible()
    expect(await storedChannel(page, 'Night shift')).toMatchObject({
      emailAddress: 'night-shift@example.com',
    })
  })

  test('keeps a new email address and its code, which are checked and saved online', async ({ page }) => {
    const drawer = await openEdit(page, 'Platform on-call')
    await drawer.getByLabel('Email address').fill('night-shift@example.com')
    await sendTwice(
      page,
      () => press(drawer, 'Save channel'),
      () => expect(drawer.getByLabel('Email address')).toHaveValue('night-shift@example.com'),
    )
    await verifyTwice(page)
    await expect(fact(page, 'Destination')).toHaveText('night-shift@example.com')
  })
})

test.describe('a change of several rows that fails offline', () => {
  /** Confirms a dialog offline and expects it to name each row, then confirms it online and expects it to close. */
  async function confirmTwice(page: Page, ask: () => Promise<unknown>, name: string) {
    const dialog = page.getByRole('dialog')
    await ask()
    await expect(dialog.getByRole('button', { name })).toBeVisible()
    await page.context().setOffline(true)
    await press(dialog, name)
    await expect(dialog.getByRole('alert').getByRole('listitem')).toHaveText([
      /: Can’t reach the server$/,
      /: Can’t reach the server$/,
    ])
    await press(dialog, 'Close')
    await page.context().setOffline(false)
    await expect(page.getByText('2 selected')).toBeVisible()
    await ask()
    await press(dialog, name)
    await expect(dialog).toHaveCount(0)
  }

  test('keeps the selection, and deletes the channels online', async ({ page }) => {
    await page.goto('/nowhere')
    const names = ['Night shift', 'Day shift']
    for (const name of names) await makeChannel(page, { channelType: 'InApp', name })
    await openList(page, '?search=shift')
    for (const name of names) await page.getByRole('checkbox', { name: `Select ${name}` }).check()
    const ask = () => press(page.getByRole('main'), 'Delete 2 channels')
    await confirmTwice(page, ask, 'Delete 2 channels')
    for (const name of names) expect(await storedChannel(page, name)).toBeUndefined()
  })

  test('keeps the selection, and pauses the policies online', async ({ page }) => {
    await openPolicies(page)
    const names = ['Comments', 'Actuals late']
    for (const name of names) await page.getByRole('checkbox', { name: `Select ${name}` }).check()
    await confirmTwice(page, () => press(page.getByRole('main'), 'Pause'), 'Pause 2 policies')
    for (const name of names) expect(await storedPolicy(page, name)).toMatchObject({ active: false })
  })
})

test('a visited page is still available offline, with a mark until the network is back', async ({ page }) => {
  await openChannel(page, 'Fraud desk')
  // The small parts of the frame are loaded after the page.
  await expect(page.getByRole('button', { name: /^Inbox, / })).toBeVisible()
  await page.context().setOffline(true)
  await page.getByRole('main').getByRole('link', { name: 'Channels' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Channels' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Fraud desk', exact: true })).toBeVisible()
  const mark = page.getByText(/^Offline: showing what was loaded at /)
  await expect(mark).toBeVisible()
  await page.context().setOffline(false)
  await expect(mark).toHaveCount(0)
})

test.describe('a deletion that a page could not send before it was left', () => {
  test.use({ allowErrors: /status of 502/ })

  test('is sent once, by one of two tabs', async ({ page, context }) => {
    await openPolicies(page)
    await deletePolicy(page, 'Comments')
    await failNext(page, { operation: deletion.id, network: true })
    await page.goto('about:blank')
    const calls: string[] = []
    context.on('request', request => {
      if (request.method() === 'DELETE') calls.push(request.url())
    })
    const tabs = [await context.newPage(), await context.newPage()]
    await Promise.all(tabs.map(tab => openPolicies(tab)))
    for (const tab of tabs) {
      await expect.poll(() => storedPolicy(tab, 'Comments')).toBeUndefined()
      await tab.reload()
      await expect(policyRow(tab, 'User deletions')).toBeVisible()
      await expect(policyRow(tab, 'Comments')).toHaveCount(0)
    }
    expect(calls).toHaveLength(1)
  })
})
