import type { Page } from '@playwright/test'
import { deletionSeen } from './support/calls'
import { nameField, openNew } from './support/channels'
import { outbox } from './support/mock'
import { chooseChannel, chooseTrigger, openNewPolicy, policyRow } from './support/policies'
import { expect, test } from './support/test'

const deployment = '65f1de910700000000000007'
const address = 'https://night-shift.example/in'

/** Creates a webhook channel whose test has passed. */
async function createChannel(page: Page) {
  const drawer = await openNew(page, 'Webhook')
  await nameField(drawer).fill('Night shift')
  await drawer.getByLabel('Payload URL').fill(address)
  await drawer.getByRole('button', { name: 'Test connection' }).click()
  await expect(drawer.getByText('Test passed')).toBeVisible()
  await drawer.getByRole('button', { name: 'Create channel' }).click()
  await expect(page.getByText('Channel “Night shift” created.')).toBeVisible()
}

async function createPolicy(page: Page, kind: 'Event group' | 'Single event', trigger: string) {
  const drawer = await openNewPolicy(page)
  await chooseTrigger(drawer, kind, trigger)
  await chooseChannel(drawer, 'Channel', 'Night shift')
  await drawer.getByRole('button', { name: 'Create policy' }).click()
  await expect(policyRow(page, `${trigger} to Night shift`)).toBeVisible()
}

async function sendEvent(page: Page) {
  await page.goto(`/send-event?type=serviceHealthChangeRed&deploymentId=${deployment}`)
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Send event/ })
    .click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Send event/ })
    .click()
  await expect(page.getByRole('heading', { name: 'Event sent' })).toBeVisible()
}

/** Returns how many events the mock has posted to the channel, besides its test. */
const posted = async (page: Page) => (await outbox(page)).filter(sent => sent.to === address).length - 1

for (const [kind, trigger] of [
  ['Event group', 'Deployment critical health changes'],
  ['Single event', 'Deployment Service Health Change: Red'],
] as const) {
  test(`a new channel receives an event by ${kind.toLowerCase()}, nothing while muted, and it again when unmuted`, async ({
    page,
  }) => {
    await createChannel(page)
    await createPolicy(page, kind, trigger)
    await sendEvent(page)
    expect(await posted(page)).toBe(1)

    await page.goto('/policies')
    await policyRow(page, `${trigger} to Night shift`)
      .getByRole('button', { name: /^Actions/ })
      .click()
    await page.getByRole('menuitem', { name: 'Mute for a deployment' }).click()
    const mute = page.getByRole('dialog', { name: 'Create mute' })
    await mute.getByRole('combobox', { name: 'Deployment' }).fill(deployment)
    await mute.getByRole('button', { name: 'Create mute' }).click()
    await expect(page.getByText(/^Muted .* for /)).toBeVisible()
    await sendEvent(page)
    expect(await posted(page)).toBe(1)

    await page.clock.install()
    await page.goto(`/mutes?entity=${deployment}`)
    await page.getByRole('button', { name: /^Unmute/ }).click()
    const unmuted = deletionSeen(page)
    await page.clock.runFor(6000)
    await unmuted
    await sendEvent(page)
    expect(await posted(page)).toBe(2)
  })
}
