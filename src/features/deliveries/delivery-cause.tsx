import type { Elements } from '~/ui/basics/elements'
import { IconPencil, IconTool } from '@tabler/icons-react'
import { useId } from 'react'
import { useLocation } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { LinkButton } from '~/ui/basics/button'
import { Text, Title } from '~/ui/basics/text'
import { reasonOf, type Cause } from '~/model/causes'
import { paths } from '~/paths'
import classes from './delivery-cause.module.css'

/** Why an attempt failed and what to do about it, with the actions that help. */
export function DeliveryCause({
  cause,
  code,
  children,
}: {
  cause: Cause
  /** The status code; empty without a response. */
  code: string
  children: Elements
}) {
  const t = useTranslations()
  const titleId = useId()
  const reason = reasonOf(cause, code)
  return (
    <section className={classes['card']} aria-labelledby={titleId}>
      <Title order={3} id={titleId} className={classes['title']}>
        {[reason.code, reason.cause && t(`outcomes.cause.${reason.cause}`)].filter(Boolean).join(' · ')}
      </Title>
      <Text>{t(`causes.${cause}`)}</Text>
      {children}
    </section>
  )
}

/** A link to the form of a channel, from which the user returns to the delivery. */
export function FixChannel({ channelId, isFailing }: { channelId: string; isFailing: boolean }) {
  const t = useTranslations()
  const Picture = isFailing ? IconTool : IconPencil
  const { pathname, search } = useLocation()
  return (
    <LinkButton
      to={paths.editChannel(channelId, { returnTo: pathname + search })}
      variant="default"
      size="xs"
      leftSection={<Picture size={14} aria-hidden />}
    >
      {t(isFailing ? 'deliveries.fix-channel' : 'deliveries.edit-channel')}
    </LinkButton>
  )
}
