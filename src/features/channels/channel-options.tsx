import { useEffect, useRef, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { languageCodes, type Channel } from '~/contract/channels'
import type { ChannelValues } from '~/model/channel-values'
import { Stack } from '~/ui/basics/flex'
import { SelectField, TextField } from '~/ui/form/fields'
import classes from './channel-options.module.css'
import { useLanguageName } from './language-name'

/** The languages of a channel for which none was chosen: the service writes English then. */
const defaultLanguages = new Set(['', 'en'])

/**
 * What hardly any channel needs: folded away, unless there is something to see. `Form` moves the focus to the first
 * field with an error, which a closed part cannot take: it gets it once the part is open.
 */
export function ChannelOptions({ channel }: { channel: Channel | undefined }) {
  const t = useTranslations()
  const { getValues, formState } = useFormContext<ChannelValues>()
  const details = useRef<HTMLDetailsElement>(null)
  const [isOpen, setIsOpen] = useState(() => {
    const { languageCode, orgId } = getValues()
    return !defaultLanguages.has(languageCode) || (!channel && orgId !== '')
  })
  const { languageCode, orgId } = formState.errors
  const hasError = Boolean(languageCode ?? orgId)
  useEffect(() => {
    if (!hasError) return
    const [first] =
      details.current?.closest('form')?.querySelectorAll<HTMLElement>('[aria-invalid=true]') ?? []
    if (details.current?.contains(first ?? null)) first?.focus()
  }, [hasError])
  return (
    <details
      ref={details}
      className={classes['options']}
      open={isOpen || hasError}
      onToggle={event => setIsOpen(event.currentTarget.open)}
    >
      <summary>{t('channels.section.more')}</summary>
      <Stack gap="md">
        <LanguageSelect channel={channel} />
        {!channel && (
          <TextField
            name="orgId"
            label={t('channels.field.orgId')}
            description={t('channels.hint.orgId')}
            isOptional
          />
        )}
      </Stack>
    </details>
  )
}

function LanguageSelect({ channel }: { channel: Channel | undefined }) {
  const t = useTranslations()
  const nameOf = useLanguageName()
  const stored = channel?.languageCode ?? ''
  const known: string[] = [...languageCodes]
  // The service cannot take a language away again, so only a channel without one offers none.
  const codes = known.includes(stored) ? known : [stored, ...known]
  return (
    <SelectField
      name="languageCode"
      label={t('channels.field.languageCode')}
      description={t('channels.hint.languageCode')}
      data={codes.map(code => ({ value: code, label: nameOf(code) }))}
    />
  )
}
