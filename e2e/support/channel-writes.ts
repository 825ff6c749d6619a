import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { channelRow, nameField, openChannel, openEdit, openList, openNew } from './channels'
import { makeChannel, outbox, storedChannel } from './mock'
import { expectGone, press, type Open, type Write } from './write-steps'

const name = 'Night shift'

/** Opens the form of each write and fills it in. */
export const channelWrites = {
  createChannel: async page => {
    const drawer = await openNew(page, 'InApp')
    await nameField(drawer).fill(name)
    return {
      heading: 'Channels',
      act: () => press(drawer, 'Create channel'),
      kept: () => expect(nameField(drawer)).toHaveValue(name),
      done: () => expect(channelRow(page, name)).toBeVisible(),
      shownIn: 'banner',
      fields: { name: nameField(drawer) },
    }
  },

  updateChannel: async page => {
    await page.goto('/nowhere')
    const customHeaders = ['X-Api-Key', 'X-Team'].map(header => ({ name: header, value: header }))
    await makeChannel(page, {
      channelType: 'Webhook',
      name,
      payloadUrl: 'https://hooks.example/in',
      contentType: 'application/json',
      secretToken: 'top-secret',
      validateSsl: true,
      customHeaders,
      languageCode: 'en',
    })
    const drawer = await openEdit(page, name)
    await nameField(drawer).fill('Day shift')
    return {
      heading: name,
      act: () => press(drawer, 'Save channel'),
      kept: () => expect(nameField(drawer)).toHaveValue('Day shift'),
      done: () => expect(page.getByRole('heading', { level: 1, name: 'Day shift' })).toBeVisible(),
      shownIn: 'banner',
      fields: {
        name: nameField(drawer),
        'customHeaders.1.value': drawer.getByRole('textbox', { name: 'Header 2 value' }),
      },
    }
  },

  deleteChannel: async page => {
    await page.goto('/nowhere')
    await makeChannel(page, { channelType: 'InApp', name })
    await openList(page)
    const question = page.getByRole('dialog', { name: `Delete “${name}”?` })
    return {
      heading: 'Channels',
      act: async () => {
        // After a failed deletion, the dialog is still open: close it before the next attempt.
        if (await question.isVisible()) await question.getByRole('button', { name: 'Close' }).last().click()
        await page.getByRole('button', { name: `Actions for ${name}` }).click()
        await page.getByRole('menuitem', { name: 'Delete channel' }).click()
        await press(question, 'Delete channel')
      },
      kept: () => expect(page.getByRole('link', { name, exact: true, includeHidden: true })).toBeAttached(),
      done: async () => {
        await expectGone(channelRow(page, name))
        expect(await storedChannel(page, name)).toBeUndefined()
      },
      shownIn: 'list',
      missing: 'done',
    }
  },

  sendVerificationCode: async page => {
    const drawer = await fillEmail(page)
    const dialog = page.getByRole('dialog', { name: 'Verify email address' })
    const send = dialog.getByRole('button', { name: 'Send code' })
    return {
      heading: 'Channels',
      act: async () => {
        if (await send.isVisible()) await send.click()
        else await press(drawer, 'Create channel')
      },
      kept: () => expect(nameField(drawer)).toHaveValue(name),
      done: () => expect(dialog.getByLabel('Digit 1')).toBeFocused(),
      shownIn: 'banner',
    }
  },

  checkVerificationCode: async page => {
    const dialog = await openVerification(page)
    await expect(dialog.getByLabel('Digit 1')).toBeFocused()
    const code = (await outbox(page))[0]?.code ?? ''
    const again = dialog.getByRole('button', { name: 'Try again' })
    return {
      heading: 'Channels',
      act: async () => {
        if (await again.isVisible()) await again.click()
        else await page.keyboard.type(code)
      },
      kept: async () => {
        for (const [index, digit] of code.split('').entries())
          await expect(dialog.getByLabel(`Digit ${index + 1}`)).toHaveValue(digit)
      },
      done: () => expect(page.getByText(`Channel “${name}” created.`)).toBeVisible(),
      shownIn: 'banner',
    }
  },

  testChannel: async page => {
    await openChannel(page, 'Fraud desk')
    const panel = page.getByRole('group', { name: 'Connection test' })
    return {
      heading: 'Fraud desk',
      act: () => press(page.getByRole('main'), 'Test connection'),
      kept: () => expect(panel.getByRole('status')).toBeEmpty(),
      done: () => expect(panel).toContainText('Test passed'),
      shownIn: 'banner',
    }
  },
} satisfies Partial<Record<Write, Open>>

/** Fills in a new Email channel. Returns its drawer. */
async function fillEmail(page: Page): Promise<Locator> {
  const drawer = await openNew(page, 'Email')
  await nameField(drawer).fill(name)
  await drawer.getByLabel('Email address').fill('night-shift@example.com')
  return drawer
}

/** Fills in and sends a new Email channel, which mails a code. Returns the dialog that asks for it. */
async function openVerification(page: Page): Promise<Locator> {
  await press(await fillEmail(page), 'Create channel')
  return page.getByRole('dialog', { name: 'Verify email address' })
}
