import {
  Input,
  NativeSelect,
  Switch,
  TextInput,
  type NativeSelectProps,
  type TextInputProps,
} from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useId, useRef, useState, type FocusEvent } from 'react'
import { get, useController, useFieldArray, useFormContext, useWatch, type FieldError } from 'react-hook-form'
import { IconButton } from '~/ui/basics/icon-button'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { Text } from '~/ui/basics/text'
import { Group, Stack } from '~/ui/basics/flex'
import { TextButton } from '~/ui/basics/text-link'
import { isRepeated } from '~/contract/common'
import { cleanHeaderName, trimmed } from '~/model/clean-text'
import './fields.css'
import { FirstOf, MAX_SHOWN } from '~/ui/basics/long-list'
import { firstClick } from '~/ui/basics/first-click'
import { SecretInput } from './secret-input'

function useFieldError(name: string): string | undefined {
  const { formState } = useFormContext()
  const error: FieldError | undefined = get(formState.errors, name)
  return error?.message
}

/**
 * Registers a text whose value in the form is always clean: without what a paste brings along. The field itself shows
 * that once it is left, so nothing moves under the cursor.
 */
function useCleanText(name: string, clean: (text: string) => string) {
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

/** A text of the form, without spaces around it unless `clean` says otherwise. */
export function TextField({
  name,
  clean = trimmed,
  ...props
}: { name: string; clean?: (text: string) => string } & TextInputProps) {
  return <TextInput {...props} {...useCleanText(name, clean)} error={useFieldError(name)} />
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

/**
 * A secret: never shown again. Where one is stored, an empty field keeps it, and *Remove* clears it: the field's value
 * is then null. What would replace it, typed or filled in by a password manager, is announced with a way back.
 */
export function SecretField({ name, label, isStored }: { name: string; label: string; isStored: boolean }) {
  const t = useTranslations()
  const { setValue } = useFormContext()
  const field = useCleanText(name, trimmed)
  const error = useFieldError(name)
  const value: unknown = useWatch({ name })
  const [wasAsked, setWasAsked] = useState(false)
  const [isPadded, setIsPadded] = useState(false)
  const change = (next: string | null) => {
    // What takes the place of the button that was pressed takes its focus too.
    setWasAsked(true)
    setIsPadded(false)
    setValue(name, next, { shouldDirty: true })
  }
  if (value === null)
    return (
      <Group gap="xs" role="status">
        <Text>{t('form.secret.removed', { label })}</Text>
        <TextButton autoFocus={wasAsked} onClick={() => change('')}>
          {t('common.undo')}
        </TextButton>
      </Group>
    )
  const isTyped = value !== ''
  return (
    <Stack gap={4}>
      <SecretInput
        label={label}
        spoken={label}
        canReveal={isTyped || !isStored}
        description={isStored && !isTyped ? t('form.secret.keep') : undefined}
        placeholder={isStored ? '••••••••' : undefined}
        error={error}
        autoFocus={wasAsked}
        // Were it given a value, React would write the secret into the page as an attribute.
        {...field}
        onChange={event => {
          setIsPadded(trimmed(event.currentTarget.value) !== event.currentTarget.value)
          void field.onChange(event)
        }}
      />
      <div role="status">
        {isPadded && <Text tone="dimmed">{t('form.secret.trimmed')}</Text>}
        {isStored && isTyped && (
          <Group gap="xs">
            <Text>{t('form.secret.replaced')}</Text>
            <TextButton onClick={() => change('')}>{t('form.secret.keep-stored')}</TextButton>
          </Group>
        )}
      </div>
      {isStored && !isTyped && (
        <TextButton className="field-action" onClick={() => change(null)}>
          {t('form.secret.remove')}
        </TextButton>
      )}
    </Stack>
  )
}

/** Names and values of headers, in their order. Values are masked until they are looked at. */
export function HeadersField({ name, label }: { name: string; label: string }) {
  const t = useTranslations()
  const { fields, append, remove } = useFieldArray({ name })
  const headers = useWatch({ name }) as { name: string }[]
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
        {label}
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
