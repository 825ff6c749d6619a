import type { UseFormReturn } from 'react-hook-form'
import type { EventCatalog } from '~/contract/events'
import type { PolicyValues, TriggerChoice } from '~/model/policy-values'
import { Stack } from '~/ui/basics/flex'
import { Text } from '~/ui/basics/text'
import { TriggersPicker } from './triggers-picker'

/** The triggers of several new policies, selected in one list. */
export function SeveralTriggers({
  form: { formState, setValue, clearErrors },
  catalog,
  selected,
}: {
  form: UseFormReturn<PolicyValues>
  catalog: EventCatalog
  selected: readonly TriggerChoice[]
}) {
  const error = formState.errors.eventGroup ?? formState.errors.eventType
  return (
    <Stack gap="xs">
      <TriggersPicker
        catalog={catalog}
        selected={selected}
        made={[]}
        isDisabled={formState.isSubmitting}
        onChange={triggers => {
          setValue('several', triggers, { shouldDirty: true })
          clearErrors(['eventGroup', 'eventType'])
        }}
      />
      {error && (
        <Text tone="bad" size="xs" role="alert">
          {error.message}
        </Text>
      )}
    </Stack>
  )
}
