import { Anchor, Skeleton } from '@mantine/core'
import { IconBraces } from '@tabler/icons-react'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import type { Name } from './delivery-names'

/** A channel or policy by its name, as a link to it; by its id if it is deleted. */
export function Named({ id, name, to }: { id: string; name: Name; to: string }) {
  const t = useTranslations()
  if (name === undefined) return <Skeleton component="span" display="block" height={12} width="60%" />
  if (name === null) return <span className="cut">{t('common.deleted', { id })}</span>
  return (
    <Anchor component={Link} to={to} className="cut" title={name}>
      <bdi>{name}</bdi>
    </Anchor>
  )
}

/** Marks what the log itself doesn't contain. */
export function FromBody() {
  const t = useTranslations()
  return <IconBraces size={14} role="img" title={t('deliveries.from-body')} className="whole" />
}
