import { IconCircleCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { policyQueries } from '~/api/policies'
import { setupSteps, type Setup } from '~/model/setup'
import { triggerOf, type Trigger } from '~/model/triggers'
import { paths } from '~/paths'
import { LinkButton } from '~/ui/basics/button'
import { Card } from '~/ui/basics/card'
import { Text, Title } from '~/ui/basics/text'
import { useTestEventPath } from '~/ui/domain/test-event-path'
import classes from './setup-guide.module.css'

/** Returns the triggers of the policies that send something. */
function useActiveTriggers(): readonly Trigger[] {
  const policies = useQuery(policyQueries.all()).data?.data
  return useMemo(() => (policies ?? []).filter(({ active }) => active).map(triggerOf), [policies])
}

/** What a new service needs until its first notification arrives. Each step is completed by what the service has. */
export function SetupGuide({ setup }: { setup: Setup }) {
  const t = useTranslations()
  const done = setupSteps.filter(step => setup[step]).length
  const next = setupSteps.find(step => !setup[step])
  const addresses = {
    channel: paths.newChannel(),
    policy: paths.newPolicy(),
    event: useTestEventPath(useActiveTriggers()),
  }
  return (
    <Card
      title={t('overview.setup.title')}
      more={
        <Text size="xs" tone="dimmed" role="status">
          {t('overview.setup.progress', { done })}
        </Text>
      }
    >
      <Text tone="dimmed">{t('overview.setup.text')}</Text>
      <ol className={classes['steps']}>
        {setupSteps.map((step, index) => (
          <li key={step} className={classes['step']} data-done={setup[step] || undefined}>
            {setup[step] ? (
              <span className={classes['mark']}>
                <IconCircleCheck
                  size={28}
                  stroke={1.6}
                  role="img"
                  aria-label={t('overview.setup.completed')}
                />
              </span>
            ) : (
              <span className={classes['mark']} aria-hidden>
                {index + 1}
              </span>
            )}
            <div className={classes['words']}>
              <Title order={3} size="small">
                {t(`overview.setup.${step}.title`)}
              </Title>
              <Text tone="dimmed">{t(`overview.setup.${step}.text`)}</Text>
            </div>
            {!setup[step] && (
              <LinkButton to={addresses[step]} size="xs" variant={step === next ? 'filled' : 'default'}>
                {t(`overview.setup.${step}.action`)}
              </LinkButton>
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}
