import { useTranslations } from 'use-intl'
import { useDeploymentName } from '~/api/deployments'
import { timestampOf } from '~/contract/timestamp'
import type { Drill } from '~/model/fire-drill'
import { eventTypeOf } from '~/model/remote-events'
import { paths } from '~/paths'
import { Bdi } from '~/ui/basics/bdi'
import { Button } from '~/ui/basics/button'
import { Group, Stack } from '~/ui/basics/flex'
import { LongText } from '~/ui/basics/long-text'
import { Status } from '~/ui/basics/status'
import { Text, Title } from '~/ui/basics/text'
import { TextLink } from '~/ui/basics/text-link'
import { ExactTime } from '~/ui/basics/time'
import { RichText } from '~/ui/text/rich-text'
import { useEventLabel } from './event-label'
import { FireDrill } from './fire-drill'
import classes from './send-event.module.css'

/** The button that sent it is gone: who used it goes on from here. */
const takeFocus = (element: HTMLElement | null) => element?.focus()

/** The sent event, the outcome of each delivery, and a button to send another event. */
export function SentSummary({ drill, again }: { drill: Drill; again: () => void }) {
  const t = useTranslations()
  const labelOf = useEventLabel()
  const { body, sentAt } = drill
  const { deploymentId } = body
  const deploymentName = useDeploymentName(deploymentId ?? null)
  const type = eventTypeOf(body.eventType)
  return (
    <Stack gap="lg">
      <Stack gap="xs">
        <Title order={2} tabIndex={-1} ref={takeFocus}>
          <Status kind="good">{t('sendEvent.sent.title')}</Status>
        </Title>
        <Text>
          <RichText>
            {t.rich('sendEvent.receivers.delivered-as', {
              label: labelOf(type),
              id: type,
              code: chunks => <code>{chunks}</code>,
              link: chunks => (
                <TextLink
                  to={paths.event(type, deploymentId ? { deployment: deploymentId } : {})}
                  isInherited
                >
                  {chunks}
                </TextLink>
              ),
            })}
          </RichText>
        </Text>
        {deploymentId && (
          <Text>
            <span className="dimmed">{t('deployments.one')}</span>{' '}
            <TextLink to={paths.deployment(deploymentId)} isInherited>
              <Bdi>{deploymentName ?? deploymentId}</Bdi>
            </TextLink>
          </Text>
        )}
        <Text tone="dimmed">
          <ExactTime at={timestampOf(sentAt)} />{' '}
          {!drill.lines && <span>{t('sendEvent.confirm.unknown')}</span>}
        </Text>
        <Group gap="sm">
          <Button variant="default" onClick={again}>
            {t('sendEvent.sent.again')}
          </Button>
        </Group>
      </Stack>
      <FireDrill drill={drill} />
      <details className={classes['body']}>
        <summary>{t('sendEvent.sent.body')}</summary>
        <LongText
          text={JSON.stringify(body, null, 2)}
          label={t('sendEvent.sent.body')}
          className={classes['request']}
        />
      </details>
    </Stack>
  )
}
