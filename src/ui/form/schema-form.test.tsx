import { notifications } from '@mantine/notifications'
import { screen } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { ApiError } from '~/api/transport/error'
import { draft, keepDraft, renderForm, restored, saved, stored } from './test-form'

afterEach(() => notifications.clean())

describe('what was typed', () => {
  test('is back when the form is opened again, and says so', async () => {
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
    await type('Secret token', 's3cret')
    expect(draft()).toContain('Pager, new')
    expect(draft()).not.toContain('s3cret')
    await leaveAndReturn()
    expect(screen.getByLabelText('Secret token')).toHaveValue('')
    expect(screen.getByText(/enter them again/)).toBeInTheDocument()
    // Nor is it so once more is typed: the secret is still missing.
    await type('Name', '!')
    await leaveAndReturn()
    expect(screen.getByText(/enter them again/)).toBeInTheDocument()
  })

  test('is thrown away by starting over, also for the next time', async () => {
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

  test('and taken back again is no draft', async () => {
    const { user, type, leaveAndReturn } = await renderForm()
    await type('Name', '!')
    await user.type(screen.getByLabelText('Name'), '{Backspace}')
    expect(sessionStorage).toHaveLength(0)
    await leaveAndReturn()
    expect(screen.queryByText(restored)).not.toBeInTheDocument()
  })

  test('is forgotten once it has been saved', async () => {
    const { type, save, leaveAndReturn } = await renderForm()
    await type('Name', ', new')
    await save()
    await leaveAndReturn()
    expect(sessionStorage).toHaveLength(0)
    expect(screen.queryByText(restored)).not.toBeInTheDocument()
  })

  test('stays a draft if the save was thought better of', async () => {
    const { type, save, leaveAndReturn } = await renderForm(async () => null)
    await type('Name', ', new')
    await save()
    await leaveAndReturn()
    expect(screen.getByLabelText('Name')).toHaveValue('Pager, new')
  })

  test('is held against what the form first started from, also after a return', async () => {
    const { type, save, submitted, leaveAndReturn } = await renderForm()
    await type('Name', ', new')
    await leaveAndReturn()
    await save()
    expect(submitted).toHaveBeenCalledWith({ ...stored, name: 'Pager, new' }, stored, expect.anything())
  })

  test.each(['{"values":', '{"values":{"name":"A"},"defaults":{}}', 'null'])(
    'and was stored in another form (%s) is no draft',
    async text => {
      keepDraft(text)
      await renderForm()
      expect(screen.getByLabelText('Name')).toHaveValue('Pager')
      expect(screen.queryByText(restored)).not.toBeInTheDocument()
    },
  )
})

describe('before anything is sent', () => {
  test('each wrong field says what is wrong, and the first has the focus', async () => {
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

  test('an empty text counts as not given', async () => {
    const { save, submitted } = await renderForm()
    await save()
    expect(submitted).toHaveBeenCalledTimes(1)
  })
})

describe('a stored secret', () => {
  test('is kept by a field that is left alone', async () => {
    const { save, submitted } = await renderForm()
    await save()
    expect(submitted.mock.calls[0]?.[0].secretToken).toBe('')
  })

  test('is removed when that is asked for, until it is undone', async () => {
    const { press, save, submitted } = await renderForm()
    await press('Remove secret')
    expect(screen.getByText('Secret token will be removed when you save.')).toBeInTheDocument()
    await save()
    expect(submitted.mock.calls[0]?.[0].secretToken).toBeNull()
    await press('Undo')
    expect(screen.getByLabelText('Secret token')).toHaveValue('')
  })
})

describe('a refusal', () => {
  const refusing =
    (fields: Record<string, string>, message = 'Invalid field data') =>
    async () => {
      throw new ApiError({ kind: 'invalid', status: 422, message, fields })
    }

  test('of fields lands on the fields, and what was typed stays', async () => {
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

  test('of a field that the form does not have is told on the form too', async () => {
    const { save } = await renderForm(refusing({ name: 'is taken', orgId: 'is unknown' }))
    await save()
    expect(screen.getByLabelText('Name')).toHaveAccessibleDescription('is taken')
    expect(screen.getByRole('alert')).toHaveTextContent('Invalid field data')
  })

  test('without fields is told on the form, in the words of the service', async () => {
    const { type, save } = await renderForm(async () => {
      throw new ApiError({ kind: 'conflict', status: 409, message: 'A channel named "A" exists already' })
    })
    await type('Name', ', new')
    await save()
    expect(screen.getByRole('alert')).toHaveTextContent('A channel named "A" exists already')
    expect(screen.getByLabelText('Name')).toHaveValue('Pager, new')
  })

  test('is gone when the next try succeeds', async () => {
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

  test('of a field does not keep the next try from being sent', async () => {
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
