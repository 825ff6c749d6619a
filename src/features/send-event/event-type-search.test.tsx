import { screen } from '@testing-library/react'
import { FormProvider, useForm } from 'react-hook-form'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { renderUi } from '~/ui/test-render'
import { EventTypeField } from './event-type-field'

const labelled = { id: 'model_deployments.service_health_red', label: 'Service health turned red' }

beforeEach(() =>
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ events: [labelled], eventGroups: [] }))),
)
afterEach(() => vi.unstubAllGlobals())

function Form({ initial = '', submit }: { initial?: string; submit?: () => void }) {
  return (
    <FormProvider {...useForm({ defaultValues: { eventType: initial } })}>
      <form onSubmit={submit}>
        <EventTypeField />
        <button type="submit">Send</button>
      </form>
    </FormProvider>
  )
}

test.each([
  ['its ID', 'ｄａｔａ＿ｄｒｉｆｔ＿ｒｅｄ', 'data_drift_red', 'model_deployments.data_drift_red'],
  ['its label', '　ＴＵＲＮＥＤ　ＲＥＤ', labelled.label, labelled.id],
])('a type is found by its full-width %s: %s', async (_, typed, shown, id) => {
  const { user } = await renderUi(<Form />)
  const field = screen.getByRole('combobox', { name: 'Event type' })
  await user.type(field, typed)
  expect(field).toHaveValue(typed)
  const type = await screen.findByText(id, { selector: 'code' })
  for (const option of screen.getAllByRole('option')) expect(option).toHaveTextContent(shown)
  await user.click(type)
  expect(field).toHaveAccessibleDescription(id)
})

test('Enter selects the only match instead of sending the previously selected type', async () => {
  const submit = vi.fn<() => void>()
  const { user } = await renderUi(<Form initial="serviceHealthChangeRed" submit={submit} />)
  const field = screen.getByRole('combobox', { name: 'Event type' })
  await user.clear(field)
  await user.type(field, 'service_health_red{Enter}')
  expect(field).toHaveAccessibleDescription(labelled.id)
  await user.clear(field)
  await user.type(field, 'zz{Enter}')
  expect(field).toHaveAccessibleDescription(labelled.id)
  expect(submit).not.toHaveBeenCalled()
})
