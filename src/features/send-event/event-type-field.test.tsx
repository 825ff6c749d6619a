import { act, screen, waitFor } from '@testing-library/react'
import { FormProvider, useForm } from 'react-hook-form'
import { afterEach, expect, test, vi } from 'vitest'
import { renderUi } from '~/ui/test-render'
import { EventTypeField } from './event-type-field'

const selected = { id: 'model_deployments.service_health_red', label: 'Service health turned red' }
const other = { id: 'model_deployments.accuracy_red', label: 'Accuracy turned red' }

afterEach(() => vi.unstubAllGlobals())

function Fields() {
  const form = useForm({ defaultValues: { eventType: 'serviceHealthChangeRed' } })
  return (
    <FormProvider {...form}>
      <EventTypeField />
    </FormProvider>
  )
}

/** Renders the field, with a catalog that the test delivers. */
async function renderField() {
  let arrive = (_: Response) => {}
  vi.stubGlobal(
    'fetch',
    () =>
      new Promise<Response>(resolve => {
        arrive = resolve
      }),
  )
  const { user } = await renderUi(<Fields />)
  const catalog = JSON.stringify({ eventGroups: [], events: [selected, other] })
  const headers = { 'Content-Type': 'application/json' }
  return {
    user,
    field: screen.getByRole('combobox', { name: 'Event type' }),
    loadCatalog: () => act(async () => arrive(new Response(catalog, { headers }))),
  }
}

test('text typed while the catalog is loading stays when it arrives', async () => {
  const { user, field, loadCatalog } = await renderField()
  expect(field).toHaveValue(selected.id)
  await user.clear(field)
  await user.type(field, 'accuracy t')
  await loadCatalog()
  // Only the label has the text, so the catalog is loaded.
  expect(await screen.findByRole('option', { name: /^Accuracy turned red/ })).toBeInTheDocument()
  expect(field).toHaveValue('accuracy t')
  await user.tab()
  await waitFor(() => expect(field).toHaveValue(selected.label))
})
