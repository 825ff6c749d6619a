import { Skeleton } from '~/ui/basics/skeleton'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { Stack } from '~/ui/basics/flex'
import { eventQueries } from '~/api/events'
import { paths } from '~/paths'
import { Detail } from '~/ui/overlay/detail'
import { useCloseToList } from '~/ui/page/close-to'
import { ErrorState } from '~/ui/basics/states'
import { eventState } from './deployment-choice'
import { EventDetail } from './event-detail'

/** One event, beside the catalog or over it: what it is, and who is notified of it. */
export default function EventDrawer() {
  const t = useTranslations()
  const { eventId = '' } = useParams()
  const catalog = useQuery(eventQueries.catalog())
  const event = catalog.data?.events.find(({ id }) => id === eventId)
  const close = useCloseToList(paths.events(), Object.keys(eventState.shape))
  return (
    <Detail title={event?.label ?? (catalog.data ? eventId : t('events.one'))} close={close}>
      {catalog.data ? (
        <EventDetail key={eventId} id={eventId} catalog={catalog.data} />
      ) : catalog.error ? (
        <ErrorState error={catalog.error} retry={() => void catalog.refetch()} />
      ) : (
        <Stack aria-busy>
          {Array.from({ length: 6 }, (_, index) => (
            <Skeleton key={index} height={18} width={`${80 - index * 8}%`} />
          ))}
        </Stack>
      )}
    </Detail>
  )
}
