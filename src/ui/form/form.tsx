import { useEffect, useRef, type JSX } from 'react'
import { FormProvider, useFormContext, type FieldValues } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { Group } from '~/ui/basics/flex'
import { TextButton } from '~/ui/basics/text-link'
import { Notice } from '~/ui/basics/notice'
import { useListText } from '~/ui/text/list-text'
import { LeavePageQuestion, useLeaveForm } from './leave-form'
import type { SchemaForm } from './schema-form'
import { ErrorBanner } from '~/ui/basics/states'
import classes from './form.module.css'
import type { Elements } from '~/ui/basics/elements'

/** A form's frame: what was restored, its fields, what a refusal says, and the buttons, always in sight. */
export function Form<Values extends FieldValues>({
  handle,
  action,
  cancel,
  children,
}: {
  handle: SchemaForm<Values>
  /** Verb and noun: the button's words. Or the buttons, a `SubmitButton` among them. */
  action: string | JSX.Element
  cancel: () => void
  children: Elements
}) {
  const t = useTranslations()
  const listText = useListText()
  const { form, onSubmit, failure, restored, wasSent, startOver } = handle
  const { leave, dialog } = useLeaveForm(handle)
  const lost = restored?.lost ?? []
  const restoredNotes = [
    t(wasSent ? 'form.restored.sent' : 'form.restored.left'),
    ...(lost.length > 0 ? [t('form.restored.lost', { fields: listText(lost) })] : []),
  ]
  return (
    <FormProvider {...form}>
      <form
        noValidate
        className={classes['form']}
        onSubmit={event => {
          event.preventDefault()
          void onSubmit()
        }}
      >
        {restored && (
          <Notice kind="info" title={t('form.restored.title')}>
            <span>{`${restoredNotes.join(' ')} `}</span>
            <TextButton onClick={startOver}>{t('form.restored.discard')}</TextButton>
          </Notice>
        )}
        {children}
        {Boolean(failure) && <ErrorBanner error={failure} />}
        <Group className={classes['buttons']} justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => void leave(cancel)}>
            {t('common.cancel')}
          </Button>
          {typeof action === 'string' ? <SubmitButton>{action}</SubmitButton> : action}
        </Group>
      </form>
      <LeavePageQuestion {...handle} />
      {dialog}
    </FormProvider>
  )
}

/** The button that submits the form around it. */
export function SubmitButton({ children }: { children: string }) {
  const { isSubmitting } = useFormContext().formState
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!isSubmitting) return undefined
    const { current } = button
    // The button is disabled while submitting, so it loses the focus to the page, or to the drawer once a question has
    // closed. If the user has moved the focus elsewhere in the meantime, it stays there.
    return () => {
      if (document.activeElement?.contains(current)) current?.focus()
    }
  }, [isSubmitting])
  return (
    <Button ref={button} type="submit" loading={isSubmitting}>
      {children}
    </Button>
  )
}
