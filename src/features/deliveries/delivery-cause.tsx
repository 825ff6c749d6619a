import type { Elements } from '~/ui/basics/elements'
import { IconPencil, IconTool } from '@tabler/icons-react'
import { useId, type ComponentProps } from 'react'
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

interface FixChannelProps extends Pick<ComponentProps<typeof LinkButton>, 'size' | 'aria-label'> {
  channelId: string
  label: string
  /** Whether nothing is wrong with the channel. */
  isHealthy?: boolean
}

/** A link to a channel's form, which returns to this page when it is closed. */
export function FixChannel({ channelId, label, isHealthy = false, size = 'xs', ...props }: FixChannelProps) {
  const Picture = isHealthy ? IconPencil : IconTool
  const { pathname, search } = useLocation()
  return (
    <LinkButton
      to={paths.editChannel(channelId, { returnTo: pathname + search })}
      variant="default"
      size={size}
      leftSection={<Picture size={14} aria-hidden />}
      {...props}
    >
      {label}
    </LinkButton>
  )
}
