import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useTranslations } from 'use-intl'
import '~/ui/theme/password-input.css'

/**
 * A masked field of a secret that belongs to the service. Browsers and password managers neither fill it nor offer to
 * store it: each of them has an attribute of its own for that.
 */
export function SecretInput({
  spoken,
  canReveal = true,
  ...props
}: Omit<PasswordInputProps, 'visibilityToggleButtonProps'> & {
  /** What the eye button shows or hides. */
  spoken: string
  /** Whether there is anything to see: a stored secret is only a placeholder. */
  canReveal?: boolean
}) {
  const t = useTranslations()
  return (
    <PasswordInput
      autoComplete="new-password"
      spellCheck={false}
      data-1p-ignore
      data-bwignore
      data-lpignore="true"
      data-form-type="other"
      {...(canReveal ? {} : { rightSection: false })}
      {...props}
      visibilityToggleButtonProps={{ 'aria-label': t('form.secret.show', { label: spoken }), tabIndex: 0 }}
    />
  )
}
