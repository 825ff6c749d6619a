import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { Text } from '~/ui/basics/text'
import { Group, Stack } from '~/ui/basics/flex'
import type { Prediction } from '~/model/receivers'
import { Dialog } from '~/ui/overlay/dialog'
import { usePredictionText } from './prediction-text'

/** Asks before people are notified, and says how many channels it goes to. */
export function ConfirmSending({
  prediction,
  answer,
}: {
  /** Null if it is not known whom the event reaches. */
  prediction: Prediction | null
  answer: (send: true | null) => void
}) {
  const t = useTranslations()
  const textOf = usePredictionText()
  const count = prediction?.receivers.length ?? 0
  return (
    <Dialog title={t('sendEvent.confirm.title', { count })} close={() => answer(null)}>
      <Stack>
        <Text weight="medium">{prediction ? textOf(prediction) : t('sendEvent.confirm.unknown')}</Text>
        <Text>{t('sendEvent.confirm.text', { count })}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => answer(null)} data-autofocus>
            {t('common.cancel')}
          </Button>
          <Button onClick={() => answer(true)}>{t('sendEvent.send', { count })}</Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
