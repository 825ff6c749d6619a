import { Skeleton } from '~/ui/basics/skeleton'
import { Spinner } from '~/ui/basics/spinner'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearchParams } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { Text, Title } from '~/ui/basics/text'
import { Group, Stack } from '~/ui/basics/flex'
import { TextLink } from '~/ui/basics/text-link'
import { deliveryQueries } from '~/api/deliveries'
import { isPast, type DeliveryWindow } from '~/model/delivery-window'
import { paths } from '~/paths'
import { SideDrawer } from '~/ui/overlay/side-drawer'
import { ErrorState } from '~/ui/basics/states'
import { useUrlState } from '~/ui/page/url-state'
import { DeliveryDetail } from './delivery-detail'
import { deliveryState, servedFilters } from './delivery-filters'
import { useAboutText, useDeliveryNames } from './delivery-names'

/** The drawer of one delivery, over the log. */
export default function DeliveryDrawer() {
  const t = useTranslations()
  const { deliveryId = '' } = useParams()
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const [state] = useUrlState(deliveryState)
  const filters = servedFilters(state)
  const { data: window, error, refetch } = useQuery(deliveryQueries.window(filters))
  const { names } = useDeliveryNames()
  const textOf = useAboutText(names)
  const index = window?.rows.findIndex(({ id }) => id === deliveryId) ?? -1
  const row = window?.rows[index]
  const close = () => void navigate({ pathname: paths.deliveries(), search: params.toString() })
  return (
    <SideDrawer title={row ? textOf(row) : t('deliveries.one')} close={close}>
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
    </SideDrawer>
  )
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
