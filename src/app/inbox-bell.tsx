import { IconBell } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useLocation } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { paths } from '~/paths'
import { IconLink } from '~/ui/basics/icon-button'
import { Boundary } from '~/ui/loading/boundary'
import { lazyPage } from '~/ui/loading/lazy-page'

const Bell = lazyPage(() => import('~/features/inbox/bell'))

/** Milliseconds in which the page that one came for has the network to itself. */
const later = 1000

/** The way to the inbox from anywhere: a link until its count is here, and if that cannot be loaded. */
export function InboxBell() {
  const [isTime, setIsTime] = useState(false)
  useEffect(() => {
    const wait = setTimeout(() => setIsTime(true), later)
    return () => clearTimeout(wait)
  }, [])
  const { pathname } = useLocation()
  if (!isTime) return <BellLink />
  return (
    <Boundary at={pathname} pending={<BellLink />} failed={() => <BellLink />}>
      <Bell />
    </Boundary>
  )
}

function BellLink() {
  const t = useTranslations()
  return <IconLink label={t('pages.inbox')} icon={IconBell} size="lg" to={paths.inbox()} />
}
