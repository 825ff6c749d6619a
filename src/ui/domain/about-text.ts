import { useTranslations } from 'use-intl'
import type { DeliverySummary } from '~/model/delivery-summary'

/**
 * Returns how to write what a delivery is about. An event has its ID for a name if the catalog doesn't have it; the
 * names of `events` are undefined until they are known.
 */
export function useAboutText({
  events,
}: {
  events: ReadonlyMap<string, string> | undefined
}): (row: Pick<DeliverySummary, 'about'>) => string {
  const t = useTranslations()
  return ({ about }) => {
    if (about === null) return t('deliveries.no-subject')
    return about.kind === 'event' ? (events?.get(about.text) ?? about.text) : about.text
  }
}
