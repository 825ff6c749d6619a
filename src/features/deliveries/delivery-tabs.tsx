import { useTranslations } from 'use-intl'
import { paths } from '~/paths'
import { LinkTabs } from '~/ui/page/link-tabs'

/** The two views of the deliveries: each attempt, and how well they go. */
export function DeliveryTabs({ shown }: { shown: 'log' | 'health' }) {
  const t = useTranslations()
  return (
    <LinkTabs
      label={t('health.tabs.label')}
      tabs={[
        { to: paths.deliveries(), label: t('health.tabs.log'), isShown: shown === 'log' },
        { to: paths.deliveryHealth(), label: t('health.tabs.health'), isShown: shown === 'health' },
      ]}
    />
  )
}
