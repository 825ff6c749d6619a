import { useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { randomSecret } from '~/api/device/random-secret'
import { trimmed } from '~/model/clean-text'
import { Button } from '~/ui/basics/button'
import { useClipboard, useCopy } from '~/ui/basics/copy'
import { Group, Stack } from '~/ui/basics/flex'
import { Notice } from '~/ui/basics/notice'
import { Text } from '~/ui/basics/text'
import { TextButton } from '~/ui/basics/text-link'
import { useCleanText, useFieldError } from './field-state'
import { useOptionalLabel } from './optional-label'
import { SecretInput } from './secret-input'

/**
 * A secret: never shown again. Where one is stored, an empty field keeps it, and *Remove* clears it: the field's value
 * is then null. What would replace it, typed, generated, or filled in by a password manager, is announced with a way
 * back. A generated one is copied and shown, because its receiver needs it too.
 */
export function SecretField({ name, label, isStored }: { name: string; label: string; isStored: boolean }) {
  const t = useTranslations()
  const optionalLabel = useOptionalLabel()
  const { setValue } = useFormContext()
  const field = useCleanText(name, trimmed)
  const error = useFieldError(name)
  const value: unknown = useWatch({ name })
  const [wasAsked, setWasAsked] = useState(false)
  const [isPadded, setIsPadded] = useState(false)
  const [isShown, setIsShown] = useState(false)
  const [generated, setGenerated] = useState<string | null>(null)
  const { copy, isCopied } = useClipboard()
  const change = (next: string | null) => {
    // What takes the place of the button that was pressed takes its focus too.
    setWasAsked(true)
    setIsPadded(false)
    setIsShown(false)
    setValue(name, next, { shouldDirty: true })
  }
  const generate = () => {
    const secret = randomSecret()
    setGenerated(secret)
    setIsPadded(false)
    setIsShown(true)
    setValue(name, secret, { shouldDirty: true, shouldValidate: error !== undefined })
    // The receiver needs it as well.
    void copy(secret)
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
        label={optionalLabel(label)}
        spoken={label}
        canReveal={isTyped}
        visible={isShown && isTyped}
        onVisibilityChange={setIsShown}
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
        {isTyped && value === generated && (
          <Notice kind="info">{t(isStored ? 'form.secret.share-replaced' : 'form.secret.share')}</Notice>
        )}
      </div>
      <Group gap="xs">
        <Button variant="default" size="xs" onClick={generate}>
          {t('form.secret.generate')}
        </Button>
        <span className="hidden-text" role="status">
          {isCopied && value === generated && t('common.copied', { label })}
        </span>
        {isTyped && value === generated && <CopyButton text={generated} label={label} />}
        {isStored && !isTyped && (
          <TextButton onClick={() => change(null)}>{t('form.secret.remove')}</TextButton>
        )}
      </Group>
    </Stack>
  )
}

/** Copies the secret beside it, which is not repeated here. */
function CopyButton({ text, label }: { text: string; label: string }) {
  const t = useTranslations()
  const { isCopied, Picture, button } = useCopy(() => text)
  return (
    <>
      <Button variant="default" size="xs" leftSection={<Picture size={14} aria-hidden />} {...button}>
        {t('form.secret.copy')}
      </Button>
      <span className="hidden-text" role="status">
        {isCopied && t('common.copied', { label })}
      </span>
    </>
  )
}
