import { Bdi } from '~/ui/basics/bdi'
import { Skeleton } from '~/ui/basics/skeleton'
import { useTranslations } from 'use-intl'
import { TextLink } from '~/ui/basics/text-link'
import type { Name } from './delivery-names'

/** A channel or policy by its name, as a link to it; by its id if it is deleted. */
export function Named({ id, name, to }: { id: string; name: Name; to: string }) {
  const t = useTranslations()
  if (name === undefined) return <Skeleton width="60%" />
  if (name === null) return <span className="cut">{t('common.deleted', { id })}</span>
  return (
    <TextLink to={to} kind="quiet" isCut title={name}>
      <Bdi>{name}</Bdi>
    </TextLink>
  )
}
