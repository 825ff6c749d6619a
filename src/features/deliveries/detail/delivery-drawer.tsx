import { Skeleton } from '~/ui/basics/skeleton'
import { Spinner } from '~/ui/basics/spinner'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation, useNavigate, useOutletContext, useParams } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { Text, Title } from '~/ui/basics/text'
import { Group, Stack } from '~/ui/basics/flex'
import { TextLink } from '~/ui/basics/text-link'
import { deliveryQueries } from '~/api/deliveries'
import type { DeliverySummary } from '~/model/delivery-summary'
import { isPast, type DeliveryWindow } from '~/model/delivery-window'
import type { Notification } from '~/model/notifications'
import { paths } from '~/paths'
import { Detail } from '~/ui/overlay/detail'
import { useCloseToList } from '~/ui/page/close-to'
import { ErrorState } from '~/ui/basics/states'
import { useUrlState } from '~/ui/page/url-state'
import { comparedParam, withoutComparison } from '~/features/deliveries/compared'
import { DeliveryDetail } from './delivery-detail'
import { deliveryState, servedFilters } from '~/features/deliveries/delivery-filters'
import { useAboutText } from '~/ui/domain/about-text'
import { DeliveryWalk } from './delivery-walk'
import { lineOf } from '~/features/deliveries/log-days'
import { useShownDays } from '~/features/deliveries/log-lines'
import { rowInSight } from './row-in-sight'
import { attemptsOf, openedBy, type ShownDeliveries } from '~/features/deliveries/shown-deliveries'

/** One delivery, beside the log or over it. */
export default function DeliveryDrawer() {
  const t = useTranslations()
  const { deliveryId = '' } = useParams()
  const [state] = useUrlState(deliveryState)
  const filters = servedFilters(state)
  const deliveries = useOutletContext<ShownDeliveries>()
  const { data: window, error, refetch } = deliveries.query
  const { names } = deliveries.naming
  const textOf = useAboutText(names)
  const index = window?.rows.findIndex(({ id }) => id === deliveryId) ?? -1
  const row = window?.rows[index]
  const { backTo, ...walk } = useWalk(deliveries, deliveryId)
  return (
    <Detail
      title={row ? textOf(row) : t('deliveries.one')}
      close={useCloseToList(paths.deliveries(), [comparedParam])}
      backTo={backTo}
      tools={<DeliveryWalk {...walk} />}
    >
      {window && row ? (
        <DeliveryDetail
          key={deliveryId}
          row={row}
          index={index}
          rows={window.rows}
          filters={filters}
          names={names}
        />
      ) : window ? (
        <Search window={window} id={deliveryId} filters={filters} />
      ) : error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : (
        <Stack aria-busy>
          {Array.from({ length: 6 }, (_, line) => (
            <Skeleton key={line} height={18} width={`${80 - line * 8}%`} />
          ))}
        </Stack>
      )}
    </Detail>
  )
}

/**
 * The place of a delivery among the rows of the log, each an attempt or a notification with all of its attempts. If it
 * has left them, its neighbors are those that it had; an attempt that has no row has those of the row that led to it.
 */
function useWalk({ shown }: ShownDeliveries, id: string) {
  const rows: readonly (DeliverySummary | Notification)[] = shown.rows ?? []
  const days = useShownDays(shown.rows)
  const navigate = useNavigate()
  const { search } = useLocation()
  const index = rows.findIndex(row => attemptsOf(row).some(attempt => attempt.id === id))
  const [last, setLast] = useState({ id, index })
  if (index >= 0 && (index !== last.index || id !== last.id)) setLast({ id, index })
  const place = index >= 0 ? index : last.index
  const isGone = index < 0 && id === last.id
  const rowAt = (at: number) => (place >= 0 && at in rows ? at : undefined)
  return {
    index,
    count: rows.length,
    previous: rowAt(place - 1),
    next: rowAt(isGone ? place : place + 1),
    go: (at: number) => {
      const row = rows[at]
      if (!row) return
      const to = { pathname: paths.delivery(openedBy(row)), search: withoutComparison(search) }
      void navigate(to, { replace: true })
      rowInSight(at, lineOf(days, at))
    },
    backTo: () => {
      const at = Math.min(place, rows.length - 1)
      return rowInSight(at, lineOf(days, at))
    },
  }
}

/** A delivery that is not among those loaded: older ones are loaded until it is, or until it can't be there. */
function Search({
  window,
  id,
  filters,
}: {
  window: DeliveryWindow
  id: string
  filters: ReturnType<typeof servedFilters>
}) {
  const t = useTranslations()
  const isHopeless = isPast(window, id)
  const search = useQuery({ ...deliveryQueries.search(filters, id), enabled: !isHopeless })
  const count = window.rows.length
  const isFiltered = Boolean(filters.policyId ?? filters.channelId)
  if (search.error) return <ErrorState error={search.error} retry={() => void search.refetch()} />
  if (search.isFetching)
    return (
      <Group gap="xs" role="status">
        <Spinner />
        <Text>{t('deliveries.search.looking', { count })}</Text>
      </Group>
    )
  const why = isHopeless ? 'missing' : 'not-yet'
  return (
    <Stack gap="sm" align="start" role="status">
      <Title order={3} size="small">
        {t(`deliveries.search.${why}.title`)}
      </Title>
      <Text>{t(`deliveries.search.${why}.text`, { count })}</Text>
      {!isHopeless && (
        <Button variant="default" onClick={() => void search.refetch()}>
          {t('deliveries.search.further')}
        </Button>
      )}
      {isFiltered && (
        <>
          <Text tone="dimmed">{t('deliveries.search.missing.filtered')}</Text>
          <TextLink to={paths.delivery(id)}>{t('deliveries.search.unfiltered')}</TextLink>
        </>
      )}
    </Stack>
  )
}
