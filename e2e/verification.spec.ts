import type { Locator, Page } from '@playwright/test'
import { checkVerificationCode } from '~/contract/channels'
import { channelRow, fact, nameField, openEdit, openNew } from './support/channels'
import { chooseOfDemo } from './support/demo'
import { outbox, storedChannel } from './support/mock'
import { paste } from './support/paste'
import { expect, test } from './support/test'

const verification = (page: Page) => page.getByRole('dialog', { name: 'Verify email address' })
const digit = (page: Page, number: number) => verification(page).getByLabel(`Digit ${number}`)

/** Fills in the form of a new Email channel and requests a code. */
async function askForCode(page: Page, address = 'night-shift@example.com'): Promise<Locator> {
  const drawer = await openNew(page, 'Email')
  await nameField(drawer).fill('Night shift')
  await drawer.getByLabel('Email address').fill(address)
  await drawer.getByRole('button', { name: 'Create channel' }).click()
  await expect(verification(page)).toContainText(`we sent to ${address}`)
  await expect(digit(page, 1)).toBeFocused()
  return drawer
}

/** Returns the code of the latest mail. */
async function mailedCode(page: Page): Promise<string> {
  return (await outbox(page))[0]?.code ?? ''
}

const created = (page: Page) => expect(page.getByText('Channel “Night shift” created.')).toBeVisible()

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('the code copied from the demo mailbox creates the channel after a wrong one', async ({
  page,
  context,
}) => {
  await askForCode(page)
  const boxes = await Promise.all([1, 2, 3, 4, 5, 6].map(number => digit(page, number).boundingBox()))
  // They are next to each other.
  expect(new Set(boxes.map(box => box?.y)).size).toBe(1)
  expect(new Set(boxes.map(box => box?.x)).size).toBe(6)
  await page.keyboard.type('000000')
  await expect(verification(page).getByRole('alert')).toContainText('Incorrect code.')
  for (const number of [1, 2, 3, 4, 5, 6]) await expect(digit(page, number)).toHaveValue('')
  await expect(digit(page, 1)).toBeFocused()

  // The user does not have to leave the dialog for it.
  await expect(verification(page).getByText(await mailedCode(page))).toBeVisible()

  const other = await context.newPage()
  await other.goto('/')
  await chooseOfDemo(other, 'Demo mailbox')
  const mail = other.getByRole('dialog', { name: 'Demo mailbox' }).getByRole('listitem')
  await expect(mail).toContainText('To night-shift@example.com')
  await mail.getByRole('button', { name: 'Copy Verification code' }).click()
  await expect(mail.getByRole('status')).toHaveText('Verification code copied')

  await page.bringToFront()
  await digit(page, 1).focus()
  await page.keyboard.press('Control+V')
  await created(page)
  await expect(channelRow(page, 'Night shift')).toContainText('night-shift@example.com')
  expect(await storedChannel(page, 'Night shift')).toMatchObject({
    channelType: 'Email',
    emailAddress: 'night-shift@example.com',
  })
})

/** Three ways to write a code, each of which is accepted when it is pasted. */
const withHyphen = (code: string) => `${code.slice(0, 3)}-${code.slice(3)}`
const withSpaces = (code: string) => ` ${code.slice(0, 3)} ${code.slice(3)}\n`
const fullWidth = (code: string) =>
  code.replaceAll(/\d/g, number => String.fromCodePoint(0xff10 + Number(number)))

test('a typed code is checked at its sixth digit, and not before', async ({ page }) => {
  let checks = 0
  page.on('request', request => (checks += request.url().endsWith(checkVerificationCode.url) ? 1 : 0))
  await askForCode(page)
  const code = await mailedCode(page)
  await page.keyboard.type(code.slice(0, 5))
  await expect(digit(page, 6)).toBeFocused()
  expect(checks).toBe(0)
  await page.keyboard.type(code.slice(5))
  await created(page)
  expect(checks).toBe(1)
})

test('another code can be requested after a minute, which invalidates the first one', async ({ page }) => {
  await page.clock.install()
  await askForCode(page)
  const first = await mailedCode(page)
  const again = verification(page).getByRole('button', { name: /^Send a new code/ })
  await expect(again).toBeDisabled()
  await expect(again).toHaveText(/\(\d\d s\)/)
  await page.clock.fastForward(60_000)
  await expect(again).toHaveText('Send a new code')
  await again.click()
  await expect(verification(page).getByText('A new code has been sent.')).toBeVisible()
  await expect(again).toBeDisabled()

  const second = await mailedCode(page)
  expect(second).not.toBe(first)
  await digit(page, 1).focus()
  await page.keyboard.type(first)
  await expect(verification(page).getByRole('alert')).toContainText('Incorrect code.')
  await page.keyboard.type(second)
  await created(page)
})

test('closing the dialog early keeps the input and creates nothing, and a code pasted with a hyphen is accepted then', async ({
  page,
}) => {
  const drawer = await askForCode(page)
  await page.keyboard.type('12')
  await page.keyboard.press('Escape')
  await expect(verification(page)).toBeHidden()
  await expect(nameField(drawer)).toHaveValue('Night shift')
  await expect(drawer.getByLabel('Email address')).toHaveValue('night-shift@example.com')
  expect(await storedChannel(page, 'Night shift')).toBeUndefined()

  await drawer.getByRole('button', { name: 'Create channel' }).click()
  await expect(digit(page, 1)).toBeFocused()
  await paste(page, withHyphen(await mailedCode(page)))
  await created(page)
})

test('a mistyped address can be corrected, and the code then goes to the new one, and is accepted with spaces', async ({
  page,
}) => {
  const drawer = await askForCode(page, 'nigth-shift@example.com')
  await verification(page).getByRole('button', { name: 'Change address' }).click()
  await drawer.getByLabel('Email address').fill('night-shift@example.com')
  await drawer.getByRole('button', { name: 'Create channel' }).click()
  await expect(verification(page)).toContainText('sent to night-shift@example.com')
  await expect(digit(page, 1)).toBeFocused()
  expect((await outbox(page)).map(mail => mail.to)).toEqual([
    'night-shift@example.com',
    'nigth-shift@example.com',
  ])
  await paste(page, withSpaces(await mailedCode(page)))
  await created(page)
})

test('a stored channel asks for a code only when its address changes, and accepts full-width digits', async ({
  page,
}) => {
  const drawer = await openEdit(page, 'Data science leads')
  await nameField(drawer).fill('Leads')
  await drawer.getByRole('button', { name: 'Save channel' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Leads' })).toBeVisible()

  await page.getByRole('link', { name: 'Edit channel' }).click()
  await drawer.getByLabel('Email address').fill('leads@example.com')
  await drawer.getByRole('button', { name: 'Save channel' }).click()
  await expect(digit(page, 1)).toBeFocused()
  await paste(page, fullWidth(await mailedCode(page)))
  await expect(fact(page, 'Destination')).toHaveText('leads@example.com')
})
