import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { ApiError } from '~/api/error'
import { headerName, httpUrl, line, name } from '~/contract/common'
import { HeadersField, SecretField, TextField } from './fields'
import { Form } from './form'
import { useSchemaForm } from './schema-form'
import { renderUi } from './test-render'

interface Values {
  name: string
  payloadUrl: string
  secretToken: string | null
  customHeaders: { name: string; value: string }[]
}

const schema = z.object({
  name,
  payloadUrl: z.optional(httpUrl),
  secretToken: z.optional(line),
  customHeaders: z.array(z.object({ name: headerName, value: line.check(z.minLength(1)) })),
})

const stored: Values = { name: 'Pager', payloadUrl: '', secretToken: '', customHeaders: [] }

type Submit = (values: Values, base: Values) => Promise<(() => void) | null>

const saved = () => {}

function Fields({ submit, defaults }: { submit: Submit; defaults: Values }) {
  const handle = useSchemaForm<Values>({
    schema,
    defaults,
    submit,
    draft: {
      key: 'channel.c1',
      conceal: values => ({ ...values, secretToken: '' }),
      reveal: values => ({ ...values, customHeaders: [...values.customHeaders] }),
    },
  })
  return (
    <Form handle={handle} action="Save channel" cancel={() => {}}>
      <TextField name="name" label="Name" />
      <TextField name="payloadUrl" label="Payload URL" />
      <SecretField name="secretToken" label="Secret token" isStored />
      <HeadersField name="customHeaders" label="Custom headers" />
    </Form>
  )
}

/** An answer that comes when the test says so. */
function pending() {
  let resolve = (_: () => void) => {}
  let reject = (_: Error) => {}
  const promise = new Promise<() => void>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}

/** The form, what it submits, and a way to leave it and come back. */
async function renderForm(submit: Submit = async () => saved, defaults = stored) {
  const submitted = vi.fn(submit)
  function Drawer() {
    const [isOpen, setIsOpen] = useState(true)
    return (
      <>
        {isOpen && <Fields submit={submitted} defaults={defaults} />}
        <button type="button" onClick={() => setIsOpen(!isOpen)}>
          leave or return
        </button>
      </>
    )
  }
  const { user } = await renderUi(<Drawer />)
  const press = (button: string) => user.click(screen.getByRole('button', { name: button }))
  return {
    user,
    submitted,
    type: (label: string, text: string) => user.type(screen.getByLabelText(label), text),
    save: () => press('Save channel'),
    press,
    leaveAndReturn: async () => {
      await press('leave or return')
      await press('leave or return')
    },
  }
}

const draftKey = 'notifications-console.draft.signed-out.channel.c1'
const draft = () => sessionStorage.getItem(draftKey)

const restored = 'Unsaved changes restored'

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
    expect(submitted).toHaveBeenCalledWith({ ...stored, name: 'Pager, new' }, stored)
  })

  test('is not offered while it is being sent, and the form that was left leads nowhere', async () => {
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

  test('is back after a failure that came when the form had been left, and the failure is shown', async () => {
    const { promise, reject } = pending()
    const { type, save, leaveAndReturn } = await renderForm(() => promise)
    await type('Name', ', new')
    await save()
    await leaveAndReturn()
    // Into the form that was opened in the meantime: neither is lost.
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

  test('says after a reload that it was being sent', async () => {
    const { type, save } = await renderForm(() => pending().promise)
    await type('Name', ', new')
    await save()
    const kept = draft() ?? ''
    cleanup()
    // The storage of the tab, as another page finds it: under a draft that this page is not sending.
    sessionStorage.setItem(draftKey, kept.replace(/"id":"[^"]*"/, '"id":"of-another-page"'))
    await renderForm()
    expect(screen.getByLabelText('Name')).toHaveValue('Pager, new')
    expect(screen.getByText(/A save was in progress/)).toBeInTheDocument()
  })

  test.each(['{"values":', '{"values":{"name":"A"},"defaults":{}}', 'null'])(
    'and was stored in another form (%s) is no draft',
    async text => {
      sessionStorage.setItem(draftKey, text)
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
