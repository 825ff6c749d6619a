import type { Ref } from 'react'
import { useTranslations } from 'use-intl'
import { SecretInput } from '~/ui/form/secret-input'

export type KeyProblem = 'no-key' | 'bad-key' | 'refused'

/**
 * Where the API key is typed. It is not given its value: React would write that into the page's markup.
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
    <SecretInput
      ref={ref}
      label={label}
      spoken={label}
      description={description}
      onChange={event => change(event.currentTarget.value)}
      error={problem && t(`connect.problem.${problem}`)}
      data-autofocus
      autoFocus
    />
  )
}
