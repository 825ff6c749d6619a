import { notifications } from '@mantine/notifications'
import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ApiError } from '~/api/transport/error'
import { pending, reload, renderForm, restored, saved } from './test-form'

afterEach(() => notifications.clean())

describe('a draft that is being sent', () => {
  test('is not restored, and the form that was left does not navigate', async () => {
    const { promise, resolve } = pending()
    const leave = vi.fn<() => void>()
    const { type, save, leaveAndReturn } = await renderForm(() => promise)
    await type('Name', ', new')
    await save()
    await leaveAndReturn()
    expect(screen.queryByText(restored)).not.toBeInTheDocument()
    expect(screen.getByLabelText('Name')).toHaveValue('Pager')
    resolve(leave)
    await waitFor(() => expect(sessionStorage).toHaveLength(0))
    expect(leave).not.toHaveBeenCalled()
    await leaveAndReturn()
    expect(screen.queryByText(restored)).not.toBeInTheDocument()
  })

  test('is restored if sending fails after the form was left, and the failure is shown', async () => {
    const { promise, reject } = pending()
    const { type, save, leaveAndReturn } = await renderForm(() => promise)
    await type('Name', ', new')
    await save()
    await leaveAndReturn()
    // This text goes into the form that was opened in the meantime. Neither draft is lost.
    await type('Name', ', other')
    reject(new ApiError({ kind: 'server', status: 500, message: 'Broken' }))
    expect(await screen.findByText(/^Couldn’t save\..* Broken$/)).toBeInTheDocument()
    await leaveAndReturn()
    expect(screen.getByLabelText('Name')).toHaveValue('Pager, other')
    await screen.findByText(restored)
    await userEvent.click(screen.getByRole('button', { name: 'Discard changes' }))
    await leaveAndReturn()
    expect(screen.getByLabelText('Name')).toHaveValue('Pager, new')
  })
})

describe('a form that is left before its confirmation is shown', () => {
  /** Leaves a form that reads the stored values until the test ends that, then asks, and only then sends. */
  async function leaveWhileReading() {
    const reading = pending()
    const sent = vi.fn<() => Promise<void>>().mockResolvedValue()
    const form = await renderForm(async (_values, _base, { ask, send }) => {
      await reading.promise
      if (!(await ask())) return null
      await send(sent)
      return saved
    })
    await form.type('Name', ', new')
    await form.save()
    await form.press('leave or return')
    await act(async () => reading.resolve(saved))
    return { ...form, sent }
  }

  test('sends nothing, which a toast reports', async () => {
    const { sent } = await leaveWhileReading()
    expect(
      await screen.findByText(/^The form was closed before you confirmed, so nothing was sent\./),
    ).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Save anyway' })).not.toBeInTheDocument()
    expect(sent).not.toHaveBeenCalled()
  })

  test('restores the draft when it is opened again', async () => {
    const { press } = await leaveWhileReading()
    await press('leave or return')
    expect(screen.getByText(restored)).toBeInTheDocument()
    expect(screen.getByLabelText('Name')).toHaveValue('Pager, new')
  })
})

test('a form that is left while its confirmation is open sends nothing, reports it, and restores the draft later', async () => {
  const { type, save, leaveAndReturn } = await renderForm(async (_values, _base, { ask }) =>
    (await ask()) ? saved : null,
  )
  await type('Name', ', new')
  await save()
  await screen.findByRole('button', { name: 'Save anyway' })
  await leaveAndReturn()
  expect(await screen.findByText(/so nothing was sent\./)).toBeInTheDocument()
  await leaveAndReturn()
  expect(screen.getByLabelText('Name')).toHaveValue('Pager, new')
})

describe('after a reload', () => {
  const inProgress = /A save was in progress/
  const leftUnsaved = /You left this form without saving/

  /** Asks for confirmation, then sends a request that is never answered. */
  async function saveAfterQuestion() {
    const form = await renderForm(async (_values, _base, { ask, send }) =>
      (await ask()) ? send(() => pending().promise) : null,
    )
    return {
      ...form,
      answer: async () => form.user.click(await screen.findByRole('button', { name: 'Save anyway' })),
    }
  }

  test('a draft that was being sent is announced as such, and not as left without saving', async () => {
    const { type, save, answer } = await saveAfterQuestion()
    await type('Name', ', new')
    await save()
    await answer()
    await reload()
    expect(screen.getByLabelText('Name')).toHaveValue('Pager, new')
    expect(screen.getByText(inProgress)).toBeInTheDocument()
    expect(screen.queryByText(leftUnsaved)).not.toBeInTheDocument()
  })

  test('a draft that was being sent with a secret is announced with a note that secrets were not kept', async () => {
    const { type, save, answer } = await saveAfterQuestion()
    await type('Secret token (optional)', 's3cret')
    await save()
    await answer()
    await reload()
    expect(screen.getByText(inProgress)).toBeInTheDocument()
    expect(screen.getByText(/enter them again/)).toBeInTheDocument()
    expect(screen.queryByText(leftUnsaved)).not.toBeInTheDocument()
  })

  test('a draft whose confirmation was still open is not announced as being saved', async () => {
    const { type, save } = await saveAfterQuestion()
    await type('Name', ', new')
    await save()
    await screen.findByRole('button', { name: 'Save anyway' })
    await reload()
    expect(screen.getByLabelText('Name')).toHaveValue('Pager, new')
    expect(screen.getByText(leftUnsaved)).toBeInTheDocument()
    expect(screen.queryByText(inProgress)).not.toBeInTheDocument()
  })

  test('a draft whose save has failed is not announced as being saved', async () => {
    const { type, save } = await renderForm((_values, _base, { send }) =>
      send(() => Promise.reject(new ApiError({ kind: 'offline' }))),
    )
    await type('Name', ', new')
    await save()
    await screen.findByRole('alert')
    await reload()
    expect(screen.getByText(leftUnsaved)).toBeInTheDocument()
    expect(screen.queryByText(inProgress)).not.toBeInTheDocument()
  })
})
