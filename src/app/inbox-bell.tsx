import { ActionIcon } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { Suspense, useEffect, useState } from 'react'
import { Link, useLocation } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { paths } from '~/paths'
import { ErrorBoundary } from '~/ui/error-boundary'
import { chunk } from '~/ui/later'

const Bell = chunk(() => import('~/features/inbox/bell'))

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
    <ErrorBoundary at={pathname} fallback={() => <BellLink />}>
      <Suspense fallback={<BellLink />}>
        <Bell />
      </Suspense>
    </ErrorBoundary>
  )
}

function BellLink() {
  const t = useTranslations()
  return (
    <ActionIcon
      component={Link}
      to={paths.inbox()}
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={t('pages.inbox')}
    >
      <IconBell size={18} aria-hidden />
    </ActionIcon>
  )
}
