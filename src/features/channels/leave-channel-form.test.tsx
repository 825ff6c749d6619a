import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { mockEachTest, openApp } from '~/app/test-app'

mockEachTest()

const question = () => screen.queryByRole('dialog', { name: 'Close without saving?' })

/** Opens the form of a new webhook. */
async function open() {
  const { user } = await openApp('/channels/new/Webhook')
  const press = async (name: string) => user.click(await screen.findByRole('button', { name }))
  const secret = () => screen.findByLabelText('Secret token (optional)')
  await secret()
  return { user, press, secret }
}

const ways = {
  'by Escape': '{Escape}',
  'by its Cancel button': 'Cancel',
}

test.each(Object.entries(ways))('a form with a secret is closed %s only after a question', async (_, way) => {
  const { user, press, secret } = await open()
  const close = () => (way.startsWith('{') ? user.keyboard(way) : press(way))
  await press('Generate and copy')
  const generated = ((await secret()) as HTMLInputElement).value
  await close()
  expect(question()).toHaveTextContent('these fields won’t be kept: Secret token.')
  await press('Keep editing')
  expect(question()).not.toBeInTheDocument()
  expect(generated).not.toBe('')
  expect(await secret()).toHaveValue(generated)
  await close()
  await press('Close form')
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
})

test('a form whose draft keeps everything is closed without a question', async () => {
  const { user } = await open()
  await user.type(screen.getByLabelText('Name'), 'Night shift')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
})

test('a page is not reloaded without a question while a form has a secret', async () => {
  const { press } = await open()
  const isAsked = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }))
  expect(isAsked()).toBe(false)
  await press('Generate and copy')
  expect(isAsked()).toBe(true)
})
