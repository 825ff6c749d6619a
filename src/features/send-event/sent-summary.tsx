import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { Text, Title } from '~/ui/basics/text'
import { Group, Stack } from '~/ui/basics/flex'
import { TextLink } from '~/ui/basics/text-link'
import type { RemoteEvent } from '~/contract/events'
import type { Prediction } from '~/model/receivers'
import { eventTypeOf } from '~/model/remote-events'
import { paths } from '~/paths'
import { LongText } from '~/ui/basics/long-text'
import { ReceiverList } from '~/ui/domain/receiver-list'
import { RouteList } from '~/ui/domain/route-list'
import { Status } from '~/ui/basics/status'
import { usePredictionText } from './prediction-text'
import classes from './send-event.module.css'

export interface SentEvent {
  body: RemoteEvent
  /** As it stood when it was sent; null if it was not known. */
  prediction: Prediction | null
}

/** The button that sent it is gone: who used it goes on from here. */
const takeFocus = (element: HTMLElement | null) => element?.focus()

/** What was sent, whom it should have reached, and the way to another one. */
export function SentSummary({ sent: { body, prediction }, again }: { sent: SentEvent; again: () => void }) {
  const t = useTranslations()
  const textOf = usePredictionText()
  return (
    <Stack gap="lg">
      <Stack gap="xs">
        <Title order={2} tabIndex={-1} ref={takeFocus}>
          <Status kind="good">{t('sendEvent.sent.title')}</Status>
        </Title>
        <Text>{prediction ? textOf(prediction) : t('sendEvent.confirm.unknown')}</Text>
        <Text tone="dimmed">
          {prediction && prediction.receivers.length > 0
            ? t('sendEvent.sent.text')
            : t('sendEvent.sent.accepted')}
        </Text>
        <Group gap="sm">
          <Button onClick={again}>{t('sendEvent.sent.again')}</Button>
          <TextLink to={paths.event(eventTypeOf(body.eventType))}>{t('sendEvent.sent.event')}</TextLink>
        </Group>
      </Stack>
      <div className={classes['columns']}>
        {prediction && prediction.receivers.length > 0 && (
          <Stack gap="xs">
            <Title order={3} size="small">
              {t('sendEvent.sent.receivers')}
            </Title>
            <ReceiverList receivers={prediction.receivers} label={t('pages.channels')} />
            <Title order={3} size="small">
              {t('pages.policies')}
            </Title>
            <RouteList routes={prediction.routes} label={t('pages.policies')} />
          </Stack>
        )}
        <Stack gap="xs">
          <Title order={3} size="small">
            {t('sendEvent.sent.body')}
          </Title>
          <LongText
            text={JSON.stringify(body, null, 2)}
            label={t('sendEvent.sent.body')}
            className={classes['request']}
          />
        </Stack>
      </div>
    </Stack>
  )
}
