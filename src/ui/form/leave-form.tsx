import { useEffect, useRef } from 'react'
import { useWatch, type FieldValues } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { Group, Stack } from '~/ui/basics/flex'
import { useLeaveQuestion } from '~/ui/basics/leave-question'
import { useQuestion } from '~/ui/basics/question'
import { Text } from '~/ui/basics/text'
import { TextButton } from '~/ui/basics/text-link'
import { closeToast, toast } from '~/ui/basics/toast'
import { useBeforeClose } from '~/ui/overlay/before-close'
import { Dialog } from '~/ui/overlay/dialog'
import { useLeaveGuard } from '~/ui/page/leave-guard'
import { useListText } from '~/ui/text/list-text'
import type { SchemaForm } from './schema-form'

const keptToast = 'kept-draft'

/**
 * Asks before the user leaves a form in any way, if its draft can't keep all input. `leave` closes the form, or the
 * drawer around it, and offers to discard the draft, because some users expect Cancel to do that.
 */
export function useLeaveForm<Values extends FieldValues>({
  isLossy,
  lostFields,
  keptDraft,
}: SchemaForm<Values>) {
  const question = useQuestion<readonly string[], true>()
  /** Set once the user has agreed, so that the navigation that closes the form doesn't ask again. */
  const isLeaving = useRef(false)
  const ask = async () => {
    isLeaving.current = (await question.ask(lostFields())) === true
    return isLeaving.current
  }
  const leave = async (close: () => void) => {
    if (isLossy() && !(await ask())) return
    const discard = keptDraft()
    close()
    if (discard) void toast(<KeptDraft discard={discard} />, { id: keptToast })
  }
  // An open form has its own way to discard what it has restored.
  useEffect(() => void closeToast(keptToast), [])
  useBeforeClose(close => void leave(close))
  useLeaveGuard(() => (isLeaving.current || !isLossy() ? true : ask()))
  return {
    leave,
    dialog: question.open && <LeaveDialog lost={question.open.asked} answer={question.open.answer} />,
  }
}

function KeptDraft({ discard }: { discard: () => void }) {
  const t = useTranslations()
  return (
    <Group gap="sm" wrap="nowrap">
      <Text as="span" className="grows">
        {t('form.kept')}
      </Text>
      <TextButton
        aria-keyshortcuts="F6"
        onClick={() => {
          discard()
          void closeToast(keptToast)
        }}
      >
        {t('form.restored.discard')}
      </TextButton>
    </Group>
  )
}

function LeaveDialog({ lost, answer }: { lost: readonly string[]; answer: (leave: true | null) => void }) {
  const t = useTranslations()
  const listText = useListText()
  return (
    <Dialog title={t('form.leave.title')} close={() => answer(null)}>
      <Stack>
        <Text>{t('form.leave.text', { fields: listText(lost) })}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => answer(true)}>
            {t('form.leave.leave')}
          </Button>
          <Button data-autofocus onClick={() => answer(null)}>
            {t('form.leave.stay')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

/** Makes the browser ask the same question before the page is closed or reloaded. */
export function LeavePageQuestion<Values extends FieldValues>({ form, isLossy }: SchemaForm<Values>) {
  useWatch({ control: form.control })
  useLeaveQuestion(isLossy())
  return null
}
