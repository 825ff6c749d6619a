import type { FocusEvent } from 'react'
import { get, useFormContext, type FieldError } from 'react-hook-form'

/** Returns what is wrong with a field of the form, undefined if nothing is. */
export function useFieldError(name: string): string | undefined {
  const { formState } = useFormContext()
  const error: FieldError | undefined = get(formState.errors, name)
  return error?.message
}

/**
 * Registers a text whose value in the form is always clean: without what a paste brings along. The field itself shows
 * that once it is left, so nothing moves under the cursor.
 */
export function useCleanText(name: string, clean: (text: string) => string) {
  const { register, setValue } = useFormContext()
  const { onBlur, ...field } = register(name, {
    setValueAs: (value: unknown) => (typeof value === 'string' ? clean(value) : value),
  })
  return {
    ...field,
    onBlur: async (event: FocusEvent<HTMLInputElement>) => {
      const { value } = event.currentTarget
      if (clean(value) !== value) setValue(name, clean(value), { shouldDirty: true })
      await onBlur(event)
    },
  }
}
