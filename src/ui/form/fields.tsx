import {
  Input,
  NativeSelect,
  Switch,
  TextInput,
  type NativeSelectProps,
  type TextInputProps,
} from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useId, useRef, useState } from 'react'
import { useController, useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { IconButton } from '~/ui/basics/icon-button'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { Group, Stack } from '~/ui/basics/flex'
import { isRepeated } from '~/contract/common'
import { cleanHeaderName, trimmed } from '~/model/clean-text'
import './fields.css'
import { FirstOf, MAX_SHOWN } from '~/ui/basics/long-list'
import { firstClick } from '~/ui/basics/first-click'
import { useCleanText, useFieldError } from './field-state'
import { useOptionalLabel } from './optional-label'
import { SecretInput } from './secret-input'

/** A text of the form, without spaces around it unless `clean` says otherwise. */
export function TextField({
  name,
  label,
  isOptional = false,
  clean = trimmed,
  ...props
}: {
  name: string
  label: string
  /** Marks the field for the eye as well. A required one is `required` without an asterisk. */
  isOptional?: boolean
  clean?: (text: string) => string
} & Omit<TextInputProps, 'label'>) {
  const optionalLabel = useOptionalLabel()
  return (
    <TextInput
      {...props}
      label={isOptional ? optionalLabel(label) : label}
      {...useCleanText(name, clean)}
      error={useFieldError(name)}
    />
  )
}

/** A choice among few. */
export function SelectField({ name, ...props }: { name: string } & NativeSelectProps) {
  const { register } = useFormContext()
  return <NativeSelect {...props} {...register(name)} error={useFieldError(name)} />
}

/** Something that is on or off. */
export function SwitchField({
  name,
  label,
  description,
}: {
  name: string
  label: string
  description?: string
}) {
  const { field, fieldState } = useController({ name })
  return (
    <Switch
      error={fieldState.error?.message}
      label={label}
      description={description}
      checked={Boolean(field.value)}
      onChange={event => field.onChange(event.currentTarget.checked)}
      onBlur={field.onBlur}
    />
  )
}

/** Names and values of headers, in their order. Values are masked until they are looked at. */
export function HeadersField({ name, label }: { name: string; label: string }) {
  const t = useTranslations()
  const { fields, append, remove } = useFieldArray({ name })
  const headers = useWatch({ name }) as { name: string }[]
  const optionalLabel = useOptionalLabel()
  const error = useFieldError(name)
  const headingId = useId()
  const add = useRef<HTMLButtonElement>(null)
  const removeRow = (index: number) => {
    remove(index)
    // The button that was pressed goes with its row.
    add.current?.focus()
  }
  return (
    <Stack gap="xs" role="group" aria-labelledby={headingId}>
      <Input.Label component="div" id={headingId}>
        {optionalLabel(label)}
      </Input.Label>
      {fields.slice(0, MAX_SHOWN).map((field, index) => (
        <HeaderRow
          key={field.id}
          name={`${name}.${index}`}
          number={index + 1}
          isRepeated={isRepeated(headers, index)}
          remove={() => removeRow(index)}
        />
      ))}
      <FirstOf total={fields.length}>{t('form.headers.kept')}</FirstOf>
      {error && <Input.Error>{error}</Input.Error>}
      <Button
        ref={add}
        // A row after them would not be shown.
        disabled={fields.length >= MAX_SHOWN}
        variant="default"
        size="xs"
        className="field-action"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => append({ name: '', value: '' })}
      >
        {t('form.headers.add')}
      </Button>
    </Stack>
  )
}

function HeaderRow({
  name,
  number,
  isRepeated: isTwice,
  remove,
}: {
  name: string
  number: number
  isRepeated: boolean
  remove: () => void
}) {
  const t = useTranslations()
  const [isShown, setIsShown] = useState(false)
  const label = t('form.headers.value', { number })
  const value: unknown = useWatch({ name: `${name}.value` })
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap">
      <TextInput
        className="field-grow field-code"
        aria-label={t('form.headers.name', { number })}
        placeholder={t('form.headers.name-example')}
        description={isTwice ? t('form.headers.repeated') : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="off"
        {...useCleanText(`${name}.name`, cleanHeaderName)}
        error={useFieldError(`${name}.name`)}
      />
      <SecretInput
        className="field-grow"
        aria-label={label}
        spoken={label}
        canReveal={value !== ''}
        visible={isShown}
        onVisibilityChange={setIsShown}
        {...useCleanText(`${name}.value`, trimmed)}
        error={useFieldError(`${name}.value`)}
      />
      <IconButton
        label={t('form.headers.remove', { number })}
        icon={IconTrash}
        size="lg"
        onClick={firstClick(remove)}
      />
    </Group>
  )
}
