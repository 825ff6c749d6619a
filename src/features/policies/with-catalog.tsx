import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { eventQueries } from '~/api/events'
import type { EventCatalog } from '~/contract/events'
import type { Elements } from '~/ui/basics/elements'
import { ErrorState } from '~/ui/basics/states'
import { Text } from '~/ui/basics/text'

/** Shows a policy form once the catalog is loaded, because the form needs it from the start to suggest a name. */
export function WithCatalog({ children }: { children: (catalog: EventCatalog) => Elements }): Elements {
  const t = useTranslations()
  const catalog = useQuery(eventQueries.catalog())
  if (!catalog.data && catalog.error)
    return <ErrorState error={catalog.error} retry={() => void catalog.refetch()} />
  if (!catalog.data) return <Text tone="dimmed">{t('common.loading')}</Text>
  const form: Elements = children(catalog.data)
  return form
}
