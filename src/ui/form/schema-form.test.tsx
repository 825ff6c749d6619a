import { notifications } from '@mantine/notifications'
import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { ApiError } from '~/api/transport/error'
import { preloadToasts } from '~/ui/basics/toast'
import { draft, keepDraft, renderForm, restored, saved, stored } from './test-form'

afterEach(() => notifications.clean())

describe('a draft', () => {
  test('is restored when the form is opened again, with a note', async () => {
    const { type, leaveAndReturn } = await renderForm()
    await type('Name', ', new')
    expect(screen.queryByText(restored)).not.toBeInTheDocument()
    await leaveAndReturn()
    expect(screen.getByLabelText('Name')).toHaveValue('Pager, new')
    expect(screen.getByText(restored)).toBeInTheDocument()
    expect(screen.queryByText(/enter them again/)).not.toBeInTheDocument()
  })

  test('is stored without the secret', async () => {
    const { type, leaveAndReturn } = await renderForm()
    await type('Name', ', new')
    await type('Secret token (optional)', 's3cret')
    expect(draft()).toContain('Pager, new')
    expect(draft()).not.toContain('s3cret')
    await leaveAndReturn()
    expect(screen.getByLabelText('Secret token (optional)')).toHaveValue('')
    expect(screen.getByText(/so enter them again: Secret token\.$/)).toBeInTheDocument()
    // The secret is still missing after more input.
    await type('Name', '!')
    await leaveAndReturn()
    expect(screen.getByText(/so enter them again: Secret token\.$/)).toBeInTheDocument()
  })

  test('of only a secret is not announced, because it cannot be restored', async () => {
    const { type, leaveAndReturn } = await renderForm()
    await type('Secret token (optional)', 's3cret')
    await leaveAndReturn()
    expect(screen.queryByText(restored)).not.toBeInTheDocument()
    // What is typed next takes its place.
    await type('Name', ', new')
    await leaveAndReturn()
    expect(screen.getByLabelText('Name')).toHaveValue('Pager, new')
    expect(screen.queryByText(/enter them again/)).not.toBeInTheDocument()
    expect(JSON.parse(draft() ?? '')).toHaveLength(1)
  })

  test('is deleted by discarding the changes, also for the next time', async () => {
    const { type, leaveAndReturn, press } = await renderForm()
    await type('Name', ', new')
    await leaveAndReturn()
    await press('Discard changes')
    expect(screen.getByLabelText('Name')).toHaveValue('Pager')
    expect(screen.queryByText(restored)).not.toBeInTheDocument()
    await leaveAndReturn()
    expect(screen.getByLabelText('Name')).toHaveValue('Pager')
    expect(sessionStorage).toHaveLength(0)
  })

  test('is kept when the user presses Cancel, which says so and offers to discard it', async () => {
    const { type, press, leaveAndReturn } = await renderForm()
    await preloadToasts()
    await press('Cancel')
    await type('Name', ', new')
    // A toast about the untouched form would be there by now.
    expect(screen.queryByText(/Unsaved changes kept/)).not.toBeInTheDocument()
    await press('Cancel')
    expect(await screen.findByText(/Unsaved changes kept/)).toBeInTheDocument()
    expect(draft()).toContain('Pager, new')
    await press('Discard changes')
    await leaveAndReturn()
    expect(screen.getByLabelText('Name')).toHaveValue('Pager')
  })

  test('can be discarded only in its form while that is open', async () => {
    const { type, press, leaveAndReturn } = await renderForm()
    await type('Name', ', new')
    await press('Cancel')
    expect(await screen.findByText(/Unsaved changes kept/)).toBeInTheDocument()
    // It would close by itself, too.
    act(() => {
      notifications.update({ id: 'kept-draft', message: 'Unsaved changes kept.', autoClose: false })
    })
    await leaveAndReturn()
    await waitFor(() => expect(screen.queryByText(/Unsaved changes kept/)).not.toBeInTheDocument())
    expect(screen.getByText(restored)).toBeInTheDocument()
  })

  test('is deleted when its changes are reverted', async () => {
    const { user, type, leaveAndReturn } = await renderForm()
    await type('Name', '!')
    await user.type(screen.getByLabelText('Name'), '{Backspace}')
    expect(sessionStorage).toHaveLength(0)
    await leaveAndReturn()
    expect(screen.queryByText(restored)).not.toBeInTheDocument()
  })

  test('is deleted when the form is saved', async () => {
    const { type, save, leaveAndReturn } = await renderForm()
    await type('Name', ', new')
    await save()
    await leaveAndReturn()
    expect(sessionStorage).toHaveLength(0)
    expect(screen.queryByText(restored)).not.toBeInTheDocument()
  })

  test('is kept if the save is canceled', async () => {
    const { type, save, leaveAndReturn } = await renderForm(async () => null)
    await type('Name', ', new')
    await save()
    await leaveAndReturn()
    expect(screen.getByLabelText('Name')).toHaveValue('Pager, new')
  })

  test('is compared to the initial values of the form, also after a return', async () => {
    const { type, save, submitted, leaveAndReturn } = await renderForm()
    await type('Name', ', new')
    await leaveAndReturn()
    await save()
    expect(submitted).toHaveBeenCalledWith({ ...stored, name: 'Pager, new' }, stored, expect.anything())
  })

  test.each(['{"values":', '{"values":{"name":"A"},"defaults":{}}', 'null'])(
    'stored in another format (%s) is ignored',
    async text => {
      keepDraft(text)
      await renderForm()
      expect(screen.getByLabelText('Name')).toHaveValue('Pager')
      expect(screen.queryByText(restored)).not.toBeInTheDocument()
    },
  )
})

describe('before anything is sent', () => {
  test('each invalid field shows its error, and the first one gets the focus', async () => {
    const { user, type, press, save, submitted } = await renderForm()
    await user.clear(screen.getByLabelText('Name'))
    await type('Payload URL', 'pager.example')
    await press('Add header')
    await save()
    expect(screen.getByLabelText('Name')).toHaveAccessibleDescription('This field is required')
    expect(screen.getByLabelText('Name')).toHaveFocus()
    expect(screen.getByLabelText('Payload URL')).toHaveAccessibleDescription(/starts with https/)
    expect(screen.getByLabelText('Header 1 value')).toHaveAccessibleDescription('This field is required')
    expect(submitted).not.toHaveBeenCalled()
  })

  test('an empty text counts as missing', async () => {
    const { save, submitted } = await renderForm()
    await save()
    expect(submitted).toHaveBeenCalledTimes(1)
  })
})

describe('a stored secret', () => {
  test('is kept by an untouched field', async () => {
    const { save, submitted } = await renderForm()
    await save()
    expect(submitted.mock.calls[0]?.[0].secretToken).toBe('')
  })

  test('is removed on request, unless that is undone', async () => {
    const { press, save, submitted } = await renderForm()
    await press('Remove secret')
    expect(screen.getByText('Secret token will be removed when you save.')).toBeInTheDocument()
    await save()
    expect(submitted.mock.calls[0]?.[0].secretToken).toBeNull()
    await press('Undo')
    expect(screen.getByLabelText('Secret token (optional)')).toHaveValue('')
  })
})

describe('a refused save', () => {
  const refusing =
    (fields: Record<string, string>, message = 'Invalid field data') =>
    async () => {
      throw new ApiError({ kind: 'invalid', status: 422, message, fields })
    }

  test('shows field errors at the fields, and keeps the input', async () => {
    const { type, press, save } = await renderForm(
      refusing({ name: 'is taken', 'customHeaders.0.value': 'is not allowed' }),
    )
    await type('Name', ', new')
    await press('Add header')
    await type('Header 1 name', 'X-Key')
    await type('Header 1 value', 'k')
    await save()
    expect(screen.getByLabelText('Name')).toHaveAccessibleDescription('is taken')
    expect(screen.getByLabelText('Name')).toHaveValue('Pager, new')
    expect(screen.getByLabelText('Name')).toHaveFocus()
    expect(screen.getByLabelText('Header 1 value')).toHaveAccessibleDescription('is not allowed')
    expect(screen.getByLabelText('Header 1 value')).toHaveValue('k')
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  test('shows the error of an unknown field in the form, too', async () => {
    const { save } = await renderForm(refusing({ name: 'is taken', orgId: 'is unknown' }))
    await save()
    expect(screen.getByLabelText('Name')).toHaveAccessibleDescription('is taken')
    expect(screen.getByRole('alert')).toHaveTextContent('Invalid field data')
  })

  test('shows the service’s message in the form if no field has an error', async () => {
    const { type, save } = await renderForm(async () => {
      throw new ApiError({ kind: 'conflict', status: 409, message: 'A channel named "A" exists already' })
    })
    await type('Name', ', new')
    await save()
    expect(screen.getByRole('alert')).toHaveTextContent('A channel named "A" exists already')
    expect(screen.getByLabelText('Name')).toHaveValue('Pager, new')
  })

  test('is no longer shown when the next attempt succeeds', async () => {
    let tries = 0
    const { save, submitted } = await renderForm(async () => {
      tries += 1
      if (tries === 1) throw new ApiError({ kind: 'offline' })
      return saved
    })
    await save()
    expect(screen.getByRole('alert')).toHaveTextContent('Can’t reach the server')
    await save()
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
    expect(submitted).toHaveBeenCalledTimes(2)
  })

  test('does not block the next attempt with its field errors', async () => {
    const { save, submitted } = await renderForm(refusing({ name: 'is taken' }))
    await save()
    await save()
    expect(submitted).toHaveBeenCalledTimes(2)
  })

  test('keeps the draft', async () => {
    const { type, save, leaveAndReturn } = await renderForm(refusing({ name: 'is taken' }))
    await type('Name', ', new')
    await save()
    await leaveAndReturn()
    expect(screen.getByLabelText('Name')).toHaveValue('Pager, new')
  })
})
