import type { Elements } from '~/ui/basics/elements'
import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { useDeploymentIdOf, useDeploymentName } from '~/api/deployments'
import type { DeliverySummary } from '~/model/delivery-summary'
import { instantOf } from '~/model/time-range'
import { paths } from '~/paths'
import { CopyText } from '~/ui/basics/copy'
import { useAboutText } from '~/ui/domain/about-text'
import { DeliveryStatus } from '~/ui/domain/delivery-status'
import { EntityName } from '~/ui/domain/deployment-name'
import { TextLink } from '~/ui/basics/text-link'
import { ExactTime } from '~/ui/basics/time'
import classes from './delivery-detail.module.css'
import { channelName, policyName, type DeliveryNames } from '~/features/deliveries/delivery-names'
import { useAttemptDurationText } from '~/features/deliveries/duration-text'
import { Named } from '~/features/deliveries/named'

/** The milliseconds before and after an attempt that “deliveries around this time” covers. */
const around = 5 * 60_000

/** What is known of an attempt, without its texts. What was read out of the body says so. */
export function DeliveryFacts({
  row,
  names,
  isRetried,
  strip,
}: {
  row: DeliverySummary
  names: DeliveryNames
  isRetried: boolean
  /** How the newest notifications of the channel ended. */
  strip: Elements
}) {
  const t = useTranslations()
  const format = useFormatter()
  const textOf = useAboutText(names)
  const durationOf = useAttemptDurationText()
  const { id, status, timestamp, at, channelId, policyId, about, entityId, entityName, code, retryCount } =
    row
  const knownName = useDeploymentName(entityId)
  const deploymentId = useDeploymentIdOf(row)
  const entityKind = deploymentId === null ? (row.entityKind ?? 'other') : 'deployment'
  return (
    <dl className={classes['facts']} aria-label={t('deliveries.detail.facts')}>
      <Fact term={t('deliveries.field.status')}>
        <span className={classes['outcome']}>
          <DeliveryStatus attempt={row} isRetried={isRetried} />
          {status !== 'pending' && (
            <>
              <span>{code || t('deliveries.no-answer')}</span>
              <span>{durationOf(row)}</span>
            </>
          )}
        </span>
      </Fact>
      <Fact term={t('deliveries.field.time')}>
        <span className={classes['named']}>
          <ExactTime at={timestamp} />
          {at !== null && (
            <TextLink
              to={paths.deliveries({ from: instantOf(at - around), to: instantOf(at + around) })}
              title={t('deliveries.range.around')}
            >
              {t('deliveries.range.minutes', { count: around / 60_000 })}
            </TextLink>
          )}
        </span>
      </Fact>
      <Fact term={t('deliveries.field.channel')}>
        <Named id={channelId} name={channelName(names, channelId)} to={paths.channel(channelId)} />
        {strip}
      </Fact>
      <Fact term={t('deliveries.field.policy')}>
        <Named id={policyId} name={policyName(names, policyId)} to={paths.policy(policyId)} />
      </Fact>
      {about && (
        <Fact term={t(`deliveries.field.${about.kind}`)} isFromBody={about.kind !== 'subject'}>
          {about.kind === 'event' ? (
            <>
              <Named id={about.text} name={textOf(row)} to={paths.event(about.text)} />
              <TextLink
                to={paths.event(about.text, deploymentId === null ? {} : { deployment: deploymentId })}
              >
                {t('deliveries.who-gets-it')}
              </TextLink>
            </>
          ) : (
            about.text
          )}
        </Fact>
      )}
      {entityId !== null && (
        <Fact term={t(`deliveries.entity.${entityKind}`)} isFromBody>
          <span className={classes['named']}>
            {(entityName ?? knownName) !== null && <EntityName attempt={row} />}
            <CopyText text={entityId} label={t(`deliveries.entity-id.${entityKind}`)} />
          </span>
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
  /** The log itself doesn't contain it. */
  isFromBody?: boolean
  children: ReactNode
}) {
  const t = useTranslations()
  return (
    <div>
      <dt>
        {isFromBody ? (
          <span className={classes['hinted']} title={t('deliveries.from-body')}>
            {term}
          </span>
        ) : (
          term
        )}
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
