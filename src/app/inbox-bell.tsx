import { IconBell } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { paths } from '~/paths'
import { IconLink } from '~/ui/basics/icon-button'
import { lazyPage } from '~/ui/loading/lazy-page'
import { Later } from './later'

const Bell = lazyPage(async () => ({ default: (await import('./frame-parts')).Bell }))

/** The way to the inbox from anywhere: a link until its count is here, and if that cannot be loaded. */
export const InboxBell = () => (
  <Later until={<BellLink />}>
    <Bell />
  </Later>
)

function BellLink() {
  const t = useTranslations()
  return <IconLink label={t('pages.inbox')} icon={IconBell} size="lg" to={paths.inbox()} />
}
