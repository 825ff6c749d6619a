import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { rememberInbox } from '~/api/deployments'
import type { UserNotification } from '~/contract/inbox'
import { renderUi } from '~/ui/test-render'
import { DeploymentPicker } from './deployment-picker'

const idOf = (number: number) => String(number).padStart(24, '0')

const names = ['Customer churn', 'Loan default risk', 'Churn, north', 'Twin', 'Twin']

async function openPicker(initial = '') {
  rememberInbox(
    names.map(
      (deploymentName, index) =>
        ({
          created: '2026-01-01T00:00:00Z',
          relatedDeployment: { deploymentId: idOf(index + 1), deploymentName },
        }) as UserNotification,
    ),
  )
  const selected = vi.fn<(value: string) => void>()
  const sent = vi.fn<() => void>()
  function Picker() {
    const [value, setValue] = useState(initial)
    return (
      <form
        onSubmit={event => {
          event.preventDefault()
          sent()
        }}
      >
        <DeploymentPicker
          label="Deployment"
          value={value}
          onChange={next => {
            selected(next)
            setValue(next)
          }}
        />
        <button type="submit">Send</button>
      </form>
    )
  }
  const { user } = await renderUi(<Picker />)
  return { user, field: screen.getByRole('combobox', { name: 'Deployment' }), selected, sent }
}

describe('a deployment', () => {
  test('is found by part of its name, and shown with its name above its ID', async () => {
    const { user, field, selected } = await openPicker()
    await user.type(field, 'CHURN')
    expect(await screen.findAllByRole('option')).toHaveLength(2)
    await user.click(screen.getByRole('option', { name: /^Customer churn/ }))
    expect(selected).toHaveBeenLastCalledWith(idOf(1))
    expect(field).toHaveValue('Customer churn')
    expect(field).toHaveAccessibleDescription(idOf(1))
    expect(screen.queryByRole('option')).not.toBeInTheDocument()
  })

  test('can be selected among several with the same name', async () => {
    const { user, field, selected } = await openPicker()
    await user.type(field, 'Twin')
    expect(selected).toHaveBeenLastCalledWith('Twin')
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(selected).toHaveBeenLastCalledWith(idOf(5))
    expect(field).toHaveValue('Twin')
  })

  test.each([
    ['its ID', ` ${idOf(2)} `],
    ['the URL of its page', `https://app.example/deployments/${idOf(2)}/overview`],
    ['its whole name', 'loan default risk'],
  ])('is selected by %s, and shown by its name when the field is left', async (_, text) => {
    const { user, field, selected } = await openPicker()
    await user.click(field)
    await user.paste(text)
    expect(selected).toHaveBeenLastCalledWith(idOf(2))
    expect(field).toHaveValue(text)
    await user.tab()
    await waitFor(() => expect(field).toHaveValue('Loan default risk'))
  })
})

test('Enter selects the only option, and the next Enter submits the form', async () => {
  const { user, field, selected, sent } = await openPicker()
  await user.type(field, 'loan{Enter}')
  expect(selected).toHaveBeenLastCalledWith(idOf(2))
  expect(field).toHaveValue('Loan default risk')
  expect(sent).not.toHaveBeenCalled()
  await user.keyboard('{Enter}')
  expect(sent).toHaveBeenCalledOnce()
})

test('an unknown ID is accepted, and any other text stays as it was typed', async () => {
  const { user, field, selected } = await openPicker()
  await user.type(field, idOf(99))
  expect(selected).toHaveBeenLastCalledWith(idOf(99))
  await user.clear(field)
  await user.type(field, ' my model')
  await user.tab()
  expect(selected).toHaveBeenLastCalledWith(' my model')
  expect(field).toHaveValue(' my model')
  expect(screen.queryByRole('option')).not.toBeInTheDocument()
})
