import { fireEvent, screen } from '@testing-library/react'
import { FormProvider, useForm, useWatch } from 'react-hook-form'
import { describe, expect, test } from 'vitest'
import { cleanUrl } from '~/model/clean-text'
import { HeadersField, TextField } from './fields'
import { SecretField } from './secret-field'
import { renderUi } from '~/ui/test-render'

const values = { name: '', url: '', secret: '', headers: [{ name: 'X-Key', value: 'k' }] }

function Form() {
  const form = useForm({ defaultValues: values })
  return (
    <FormProvider {...form}>
      <TextField name="name" label="Name" />
      <TextField name="url" label="URL" clean={cleanUrl} />
      <SecretField name="secret" label="Secret" isStored />
      <HeadersField name="headers" label="Headers" />
      <Values />
    </FormProvider>
  )
}

const Values = () => <output>{JSON.stringify(useWatch())}</output>

const held = () => JSON.parse(screen.getByText(/^\{"name"/).textContent) as typeof values

const secret = () => screen.getByLabelText('Secret (optional)', { selector: 'input' })

test('one click generates a secret, shows it in the field, and copies it', async () => {
  const { user } = await renderUi(<Form />)
  await user.click(screen.getByRole('button', { name: 'Generate and copy' }))
  expect(held().secret).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(secret()).toHaveAttribute('type', 'text')
  expect(await navigator.clipboard.readText()).toBe(held().secret)
  expect(await screen.findByText('Secret copied')).toBeInTheDocument()
})

describe('a text field', () => {
  test('has its value trimmed from the start, and shows the trimmed text on blur', async () => {
    const { user } = await renderUi(<Form />)
    const field = screen.getByRole('textbox', { name: 'Name' })
    await user.type(field, '  Ops team ')
    expect(held().name).toBe('Ops team')
    expect(field).toHaveValue('  Ops team ')
    await user.tab()
    expect(field).toHaveValue('Ops team')
  })

  test('extracts its value from pasted text', async () => {
    const { user } = await renderUi(<Form />)
    await user.click(screen.getByRole('textbox', { name: 'URL' }))
    await user.paste('<https://hooks.example/in>\u00A0')
    expect(held().url).toBe('https://hooks.example/in')
  })
})

describe('a stored secret', () => {
  test('has no button to show it until something is typed', async () => {
    const { user } = await renderUi(<Form />)
    const eye = { name: 'Show or hide Secret' }
    expect(screen.queryByRole('button', eye)).not.toBeInTheDocument()
    await user.type(secret(), 'n')
    expect(screen.getByRole('button', eye)).toBeVisible()
  })

  test('shows that a password manager’s input will replace it, with a button to undo', async () => {
    const { user } = await renderUi(<Form />)
    fireEvent.input(secret(), { target: { value: 'managers-password' } })
    expect(await screen.findByText('The current secret will be replaced when you save.')).toBeVisible()
    expect(held().secret).toBe('managers-password')
    await user.click(screen.getByRole('button', { name: 'Keep current secret' }))
    expect(held().secret).toBe('')
    expect(secret()).toHaveValue('')
    expect(screen.queryByText(/will be replaced/)).not.toBeInTheDocument()
  })

  test('shows that surrounding spaces of a new one are removed', async () => {
    const { user } = await renderUi(<Form />)
    await user.click(secret())
    await user.paste(' key ')
    expect(await screen.findByText('Spaces around the secret will be removed.')).toBeVisible()
    expect(held().secret).toBe('key')
  })
})

test.each(['Secret (optional)', 'Header 1 value'])('password managers do not fill in %s', async label => {
  await renderUi(<Form />)
  const field = screen.getByLabelText(label, { selector: 'input' })
  expect(field).toHaveAttribute('autocomplete', 'new-password')
  for (const name of ['data-1p-ignore', 'data-bwignore', 'data-lpignore'])
    expect(field).toHaveAttribute(name, 'true')
  expect(field).toHaveAttribute('data-form-type', 'other')
})

test('a header with the same name as an earlier one, in any case, is marked in its row', async () => {
  const { user } = await renderUi(<Form />)
  await user.click(screen.getByRole('button', { name: 'Add header' }))
  const second = screen.getByRole('textbox', { name: 'Header 2 name' })
  await user.type(second, 'x-key')
  expect(second).toHaveAccessibleDescription('Another header has the same name. Both will be sent.')
  expect(screen.getByRole('textbox', { name: 'Header 1 name' })).not.toHaveAccessibleDescription()
})
