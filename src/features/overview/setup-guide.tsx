import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { setupSteps, type Setup } from '~/model/setup'
import { paths } from '~/paths'
import { LinkButton } from '~/ui/basics/button'
import { Card } from '~/ui/basics/card'
import { Text, Title } from '~/ui/basics/text'
import classes from './setup-guide.module.css'

const addresses = {
  channel: paths.newChannel(),
  policy: paths.newPolicy(),
  event: paths.sendEvent(),
} as const

/** What a new service needs until its first notification arrives. Each step is completed by what the service has. */
export function SetupGuide({ setup }: { setup: Setup }) {
  const t = useTranslations()
  const done = setupSteps.filter(step => setup[step]).length
  const next = setupSteps.find(step => !setup[step])
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
