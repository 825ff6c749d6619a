import { Textarea } from '@mantine/core'
import { get, useFormContext, useWatch, type FieldError } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { lengthOf } from '~/model/truncate'
import { TextField } from '~/ui/form/fields'
import { useOptionalLabel } from '~/ui/form/optional-label'

/** An optional text field that shows how much of its limit is used. A text may be too long while it is typed; an error says so. */
export function CountedText({
  name,
  label,
  maximum,
  isLong = false,
}: {
  name: string
  label: string
  maximum: number
  isLong?: boolean
}) {
  const t = useTranslations()
  const optionalLabel = useOptionalLabel()
  const { register, formState } = useFormContext()
  const text: unknown = useWatch({ name })
  const length = typeof text === 'string' ? lengthOf(text) : 0
  const description = t('sendEvent.length', { length, maximum })
  if (!isLong) return <TextField name={name} label={label} isOptional description={description} />
  const error: FieldError | undefined = get(formState.errors, name)
  return (
    <Textarea
      label={optionalLabel(label)}
      description={description}
      rows={5}
      resize="vertical"
      {...register(name)}
      error={error?.message}
    />
  )
}
