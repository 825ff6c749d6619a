import { useWatch, type FieldValues } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { Group, Stack } from '~/ui/basics/flex'
import { useLeaveQuestion } from '~/ui/basics/leave-question'
import { useQuestion } from '~/ui/basics/question'
import { Text } from '~/ui/basics/text'
import { useBeforeClose } from '~/ui/overlay/before-close'
import { Dialog } from '~/ui/overlay/dialog'
import type { SchemaForm } from './schema-form'

/** Closes a form, or the drawer that it is in; asks first if that would lose what the draft leaves out. */
export function useLeaveForm<Values extends FieldValues>({ isLossy }: SchemaForm<Values>) {
  const question = useQuestion<null, true>()
  const leave = async (close: () => void) => {
    if (!isLossy() || (await question.ask(null))) close()
  }
  useBeforeClose(close => void leave(close))
  return { leave, dialog: question.open && <LeaveDialog answer={question.open.answer} /> }
}

function LeaveDialog({ answer }: { answer: (leave: true | null) => void }) {
  const t = useTranslations()
  return (
    <Dialog title={t('form.leave.title')} close={() => answer(null)}>
      <Stack>
        <Text>{t('form.leave.text')}</Text>
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

/** Has the browser ask the same before the page is closed or reloaded. */
export function LeavePageQuestion<Values extends FieldValues>({ form, isLossy }: SchemaForm<Values>) {
  useWatch({ control: form.control })
  useLeaveQuestion(isLossy())
  return null
}
