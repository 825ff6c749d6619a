import { PasswordInput } from '@mantine/core'
import type { Ref } from 'react'
import { useTranslations } from 'use-intl'
import '~/ui/fields.css'

export type KeyProblem = 'no-key' | 'bad-key' | 'refused'

/**
 * Where the API key is typed. No browser's store of passwords is asked to keep it. It is not given its value: React
 * would write that into the page's markup.
 */
export function KeyInput({
  ref,
  change,
  problem,
  description,
}: {
  ref: Ref<HTMLInputElement>
  change: (value: string) => void
  problem: KeyProblem | null
  description?: string
}) {
  const t = useTranslations()
  const label = t('connect.key')
  return (
    <PasswordInput
      ref={ref}
      label={label}
      description={description}
      onChange={event => change(event.currentTarget.value)}
      error={problem && t(`connect.problem.${problem}`)}
      autoComplete="off"
      spellCheck={false}
      data-autofocus
      autoFocus
      visibilityToggleButtonProps={{ 'aria-label': t('form.secret.show', { label }), tabIndex: 0 }}
    />
  )
}
