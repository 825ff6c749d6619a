import { useTranslations } from 'use-intl'
import type * as z from 'zod/mini'
import type { Rule } from '~/contract/common'

/** Returns what is wrong with a value in the current language: passed to the contract's schemas as they parse. */
export function useValidationMessages(): z.core.$ZodErrorMap {
  const t = useTranslations()
  return issue => {
    switch (issue.code) {
      case 'invalid_type':
        return issue.input === undefined ? t('validation.required') : t('validation.invalid')
      case 'too_big':
        return issue.origin === 'string'
          ? t('validation.max-length', { maximum: Number(issue.maximum) })
          : t('validation.maximum', { maximum: Number(issue.maximum) })
      case 'too_small':
        return issue.origin === 'string'
          ? t('validation.required')
          : t(issue.inclusive === false ? 'validation.above' : 'validation.minimum', {
              minimum: Number(issue.minimum),
            })
      case 'invalid_value':
        return issue.input === undefined ? t('validation.required') : t('validation.invalid')
      case 'custom': {
        const { rule, character = '' } = issue.params as { rule: Rule; character?: string }
        return t(`validation.rule.${rule}`, { character })
      }
      default:
        return t('validation.invalid')
    }
  }
}
