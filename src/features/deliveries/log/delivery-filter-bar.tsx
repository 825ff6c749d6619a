import { useTranslations } from 'use-intl'
import { isOneOf } from '~/contract/common'
import { ChannelPicker } from '~/ui/domain/channel-picker'
import { useDeliveryStatusName } from '~/ui/domain/delivery-status'
import { FilterBar } from '~/ui/table/filter-bar'
import { FilterPicker } from '~/ui/table/filter-picker'
import { FilterSelect, SearchField } from '~/ui/table/filters'
import { PolicyPicker } from '~/ui/domain/policy-picker'
import styles from './delivery-filter-bar.module.css'
import { outcomeFilters, viewOf, type DeliveryState } from '~/features/deliveries/delivery-filters'
import { EventPicker } from './event-picker'
import { SavedViews } from './saved-views'
import { TimeFilter } from './time-filter'

const outcomeKeys = {
  'is:undelivered': 'undelivered',
  'is:delivered': 'delivered',
  'is:recovered': 'recovered',
  'is:open': 'open',
} as const

/** The filters of the log: policy and channel by the service, the others over what is loaded. */
export function DeliveryFilterBar({
  state,
  occurring: { statuses, codes },
  narrow,
}: {
  state: DeliveryState
  /** The statuses and codes of what is loaded. */
  occurring: { statuses: readonly string[]; codes: readonly string[] }
  narrow: (changes: Partial<DeliveryState>, how?: { replace: boolean }) => void
}) {
  const t = useTranslations()
  const statusName = useDeliveryStatusName()
  const classes = new Set(codes.filter(code => /^\d{3}$/.test(code)).map(code => `${code.slice(0, 1)}xx`))
  const withSelected = (values: Iterable<string>, selected: string) =>
    [...new Set([...values, selected])].filter(value => value !== '' && value !== 'none').toSorted()
  const view = viewOf(state)
  const outcomes = outcomeFilters.map(value => ({
    value: value as string,
    label: t(`deliveries.filter.outcome.${outcomeKeys[value]}`),
  }))
  const words = withSelected(
    view === 'attempts' ? statuses : [],
    isOneOf([...outcomeFilters, 'is:failed'], state.status) ? '' : state.status,
  ).map(value => ({ value, label: statusName(value) }))
  const failed = { value: 'is:failed', label: t('deliveries.filter.outcome.failed') }
  const isAnyFailed = view === 'attempts' || state.status === failed.value
  return (
    <FilterBar
      className={styles['filters']}
      values={[
        state.channel,
        state.policy,
        state.event,
        state.status,
        state.code,
        state.last || state.from || state.to,
      ]}
      search={
        <SearchField
          label={t('deliveries.filter.text')}
          placeholder={t('deliveries.filter.hint')}
          value={state.search}
          search={search => narrow({ search }, { replace: true })}
        />
      }
    >
      <FilterPicker
        picker={ChannelPicker}
        label={t('deliveries.filter.channel')}
        placeholder={t('deliveries.filter.any-channel')}
        value={state.channel}
        onChange={channel => narrow({ channel, of: '' })}
      />
      <FilterPicker
        picker={PolicyPicker}
        label={t('deliveries.filter.policy')}
        placeholder={t('deliveries.filter.any-policy')}
        value={state.policy}
        onChange={policy => narrow({ policy, of: '' })}
      />
      <FilterPicker
        picker={EventPicker}
        label={t('deliveries.field.event')}
        placeholder={t('deliveries.filter.any-event')}
        value={state.event}
        onChange={event => narrow({ event })}
      />
      <FilterSelect
        label={t('deliveries.filter.status')}
        value={state.status}
        // The view stays, whichever status it was derived from.
        onChange={status => narrow({ status, cluster: '', view: view === 'attempts' ? view : '' })}
        options={[
          { value: '', label: t('deliveries.filter.any-status') },
          ...(view === 'notifications' ? outcomes : []),
          ...(isAnyFailed ? [failed] : []),
          ...words,
        ]}
      />
      <FilterSelect
        label={t('deliveries.filter.code')}
        value={state.code}
        onChange={code => narrow({ code })}
        options={[
          { value: '', label: t('deliveries.filter.any-code') },
          { value: 'none', label: t('deliveries.filter.no-code') },
          ...withSelected([...classes, ...codes], state.code).map(value => ({
            value,
            label: value.endsWith('xx') ? t('deliveries.filter.class', { digit: value.slice(0, 1) }) : value,
          })),
        ]}
      />
      <TimeFilter value={state} onChange={narrow} />
      <SavedViews state={state} />
    </FilterBar>
  )
}
