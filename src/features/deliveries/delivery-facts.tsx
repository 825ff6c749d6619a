import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { DeliverySummary } from '~/model/delivery-summary'
import { paths } from '~/paths'
import { CopyText } from '~/ui/basics/copy'
import { DeliveryStatus } from '~/ui/domain/delivery-status'
import { ExactTime } from '~/ui/basics/time'
import classes from './delivery-detail.module.css'
import { channelName, policyName, useAboutText, type DeliveryNames } from './delivery-names'
import { Named } from './named'

/** What is known of an attempt, without its texts. What was read out of the body says so. */
export function DeliveryFacts({
  row,
  names,
  isRetried,
}: {
  row: DeliverySummary
  names: DeliveryNames
  isRetried: boolean
}) {
  const t = useTranslations()
  const format = useFormatter()
  const textOf = useAboutText(names)
  const { id, status, timestamp, channelId, policyId, about, entityId, code, duration, retryCount } = row
  return (
    <dl className={classes['facts']} aria-label={t('deliveries.detail.facts')}>
      <Fact term={t('deliveries.field.status')}>
        <span className={classes['outcome']}>
          <DeliveryStatus attempt={row} isRetried={isRetried} />
          {status !== 'pending' && (
            <>
              <span>{code || t('deliveries.no-answer')}</span>
              <span>{t('deliveries.duration.milliseconds', { milliseconds: duration })}</span>
            </>
          )}
        </span>
      </Fact>
      <Fact term={t('deliveries.field.time')}>
        <ExactTime at={timestamp} />
      </Fact>
      <Fact term={t('deliveries.field.channel')}>
        <Named id={channelId} name={channelName(names, channelId)} to={paths.channel(channelId)} />
      </Fact>
      <Fact term={t('deliveries.field.policy')}>
        <Named id={policyId} name={policyName(names, policyId)} to={paths.policy(policyId)} />
      </Fact>
      {about && (
        <Fact term={t(`deliveries.field.${about.kind}`)} isFromBody={about.kind !== 'subject'}>
          {about.kind === 'event' ? (
            <Named id={about.text} name={textOf(row)} to={paths.event(about.text)} />
          ) : (
            about.text
          )}
        </Fact>
      )}
      {entityId !== null && (
        <Fact term={t('deliveries.field.entity')} isFromBody>
          <CopyText text={entityId} label={t('deliveries.field.entity')} />
        </Fact>
      )}
      <Fact term={t('deliveries.field.attempt')}>{format.number(retryCount + 1)}</Fact>
      <Fact term={t('deliveries.field.id')}>
        <CopyText text={id} label={t('deliveries.field.id')} />
      </Fact>
    </dl>
  )
}

function Fact({
  term,
  isFromBody = false,
  children,
}: {
  term: string
  isFromBody?: boolean
  children: ReactNode
}) {
  const t = useTranslations()
  return (
    <div>
      <dt>
        <span>{term}</span>
        {isFromBody && <small>{t('deliveries.from-body')}</small>}
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
