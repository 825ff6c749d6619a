import { useTranslations } from 'use-intl'
import { useLatestNotifications } from '~/api/notifications'
import { Text, Title } from '~/ui/basics/text'
import { Stack } from '~/ui/basics/flex'
import { TextLink } from '~/ui/basics/text-link'
import { paths } from '~/paths'
import { ReceiverList } from '~/ui/domain/receiver-list'
import { UnreadableNotice } from '~/ui/domain/unreadable-notice'
import { RouteList } from '~/ui/domain/route-list'
import { ErrorBanner } from '~/ui/basics/states'
import { useEventLabel } from './event-label'
import type { PredictionQuery } from './prediction'
import { usePredictionText } from './prediction-text'
import classes from './send-event.module.css'
import { RichText } from '~/ui/text/rich-text'

/** Whom the event would reach, before it is sent: the channels, and the policies with what each does. */
export function PredictedReceivers({
  prediction: { data, eventType, lists, error, retry },
}: {
  prediction: PredictionQuery
}) {
  const t = useTranslations()
  const textOf = usePredictionText()
  const labelOf = useEventLabel()
  const { known } = useLatestNotifications()
  return (
    <Stack gap="xs">
      <Title order={2}>{t('sendEvent.receivers.title')}</Title>
      <div role="status">
        {eventType === null && <Text tone="dimmed">{t('sendEvent.receivers.no-type')}</Text>}
        {eventType !== null && !data && !error && <Text tone="dimmed">{t('common.loading')}</Text>}
        {data && <Text weight="medium">{textOf(data)}</Text>}
      </div>
      {data && <UnreadableNotice lists={lists} />}
      {Boolean(error) && <ErrorBanner error={error} retry={retry} />}
      {eventType !== null && (
        <Text tone="dimmed">
          <RichText>
            {t.rich('sendEvent.receivers.delivered-as', {
              label: labelOf(eventType),
              id: eventType,
              code: chunks => <code>{chunks}</code>,
              link: chunks => (
                <TextLink to={paths.event(eventType)} isInherited>
                  {chunks}
                </TextLink>
              ),
            })}
          </RichText>{' '}
          <span>{t('sendEvent.receivers.caveat')}</span>
        </Text>
      )}
      {data && data.receivers.length > 0 && (
        <ReceiverList receivers={data.receivers} known={known} label={t('pages.channels')} />
      )}
      {data && data.routes.length > 0 && (
        <details className={classes['policies']}>
          <summary>{t('sendEvent.receivers.policies', { count: data.routes.length })}</summary>
          <RouteList routes={data.routes} label={t('pages.policies')} />
        </details>
      )}
    </Stack>
  )
}
