import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { Text } from '~/ui/basics/text'
import { Group, Stack } from '~/ui/basics/flex'
import { LongList } from '~/ui/basics/long-list'
import { Notice } from '~/ui/basics/notice'
import type { PredictionChange } from '~/model/prediction-change'
import { Dialog } from '~/ui/overlay/dialog'
import type { AskedPrediction } from './confirmed-prediction'
import { usePredictionText } from './prediction-text'
import classes from './send-event.module.css'

/** Asks before people are notified, and says how many channels it goes to, and what has changed in the meantime. */
export function ConfirmSending({
  asked: { prediction, change },
  answer,
}: {
  asked: AskedPrediction
  answer: (send: true | null) => void
}) {
  const t = useTranslations()
  const textOf = usePredictionText()
  const count = prediction?.receivers.length ?? 0
  return (
    <Dialog title={t('sendEvent.confirm.title', { count })} close={() => answer(null)}>
      <Stack>
        {change && <Change change={change} />}
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

/** Names the policies that send to other channels than the user has seen. */
function Change({ change: { added, removed } }: { change: PredictionChange }) {
  const t = useTranslations()
  const lines = [
    ...removed.map(line => ({ kind: 'removed' as const, line })),
    ...added.map(line => ({ kind: 'added' as const, line })),
  ]
  if (lines.length === 0) return null
  return (
    <Notice kind="warn" title={t('sendEvent.confirm.changed.title')}>
      <LongList
        items={lines}
        row={({ kind, line }) => (
          <li key={`${kind} ${line.policyId} ${line.channelId}`}>
            {t(`sendEvent.confirm.changed.${kind}`, {
              policy: line.policyName,
              channel: line.channelName || line.channelId,
            })}
          </li>
        )}
        list={rows => <ul className={classes['changes']}>{rows}</ul>}
      />
    </Notice>
  )
}
