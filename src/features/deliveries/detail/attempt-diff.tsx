import { useQuery } from '@tanstack/react-query'
import { useId, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { deliveryQueries, type DeliveryFilters } from '~/api/deliveries'
import type { Delivery } from '~/contract/deliveries'
import type { DeliverySummary } from '~/model/delivery-summary'
import { exchangeOf } from '~/model/exchange'
import { differencesOf, type Difference } from '~/model/exchange-diff'
import { Stack } from '~/ui/basics/flex'
import { LongList } from '~/ui/basics/long-list'
import { Skeleton } from '~/ui/basics/skeleton'
import { ErrorState } from '~/ui/basics/states'
import { Text, Title } from '~/ui/basics/text'
import { useTimeText } from '~/ui/text/time-text'
import classes from './delivery-detail.module.css'

type Part = 'request' | 'response'

/** The differences between the requests and responses of two attempts, the older one first. */
export function AttemptDiff({
  older,
  newer,
  rows,
  filters,
}: {
  older: DeliverySummary
  newer: DeliverySummary
  /** All that are loaded. */
  rows: readonly DeliverySummary[]
  filters: DeliveryFilters
}) {
  const t = useTranslations()
  const titleId = useId()
  const timeOf = useTimeText()
  const one = useWhole(older, rows, filters)
  const other = useWhole(newer, rows, filters)
  const failed = [one, other].find(({ error }) => error)
  const times = [older, newer].map(({ timestamp }) => timeOf(timestamp, 'second'))
  return (
    <Stack gap="xs" as="section" aria-labelledby={titleId}>
      <Title order={3} size="small" id={titleId}>
        {t('deliveries.diff.title')}
      </Title>
      {failed?.error ? (
        <ErrorState error={failed.error} retry={() => void failed.refetch()} />
      ) : one.data && other.data ? (
        <>
          <Differences part="request" one={one.data} other={other.data} times={times} />
          <Differences part="response" one={one.data} other={other.data} times={times} />
        </>
      ) : (
        <div aria-busy>
          <Skeleton height={80} />
        </div>
      )}
    </Stack>
  )
}

const useWhole = (
  { id, status }: DeliverySummary,
  rows: readonly DeliverySummary[],
  filters: DeliveryFilters,
) => useQuery(deliveryQueries.one(filters, { id, status, index: rows.findIndex(row => row.id === id) }))

function Differences({
  part,
  one,
  other,
  times,
}: {
  part: Part
  one: Delivery
  other: Delivery
  times: readonly string[]
}) {
  const t = useTranslations()
  const differences = useMemo(() => differencesOf(sideOf(one, part), sideOf(other, part)), [one, other, part])
  if (differences.length === 0) return <Text tone="dimmed">{t(`deliveries.diff.same-${part}`)}</Text>
  return (
    <LongList
      items={differences}
      row={(difference, index) => <DifferenceRow key={index} difference={difference} />}
      list={rows => (
        <table className={classes['diff']}>
          <caption>{t(`deliveries.detail.${part}`)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('deliveries.diff.field')}</th>
              {times.map((time, index) => (
                <th key={index} scope="col">
                  {time}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{rows}</tbody>
        </table>
      )}
    />
  )
}

const sideOf = (delivery: Delivery, part: Part) => ({
  exchange: exchangeOf(delivery[part]),
  request: exchangeOf(delivery.request),
  code: part === 'response' ? delivery.response.statusCode : '',
})

function DifferenceRow({ difference: { part, name, one, other } }: { difference: Difference }) {
  const t = useTranslations()
  // Equal as shown: only the masked text differs.
  const note = one === other ? t('deliveries.diff.hidden') : null
  return (
    <tr>
      <th scope="row">{name || t(`deliveries.diff.part.${part}`)}</th>
      {[one, other].map((value, index) => (
        <td key={index}>
          {value === null ? (
            <Text as="span" tone="dimmed">
              {t('deliveries.diff.missing')}
            </Text>
          ) : (
            <code>{value}</code>
          )}{' '}
          {note !== null && index === 1 && (
            <Text as="span" tone="dimmed">
              {note}
            </Text>
          )}
        </td>
      ))}
    </tr>
  )
}
