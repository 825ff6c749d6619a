import { Select, Text, type SelectProps } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { policyQueries } from '~/api/policies'
import type { Policy } from '~/contract/policies'
import { useErrorText } from './error-text'
import './picker.css'
import classes from './policy-picker.module.css'

/** The most policies offered at once: who looks for another types more of its name. */
const most = 20

/** Chooses a policy: the service searches by name, so that thousands of them are no burden. */
export function PolicyPicker({
  value,
  choose,
  ...props
}: {
  /** A policy's id, empty for none. */
  value: string
  choose: (id: string) => void
  'data-autofocus'?: true | undefined
} & Pick<
  SelectProps,
  'label' | 'placeholder' | 'error' | 'description' | 'clearable' | 'aria-label' | 'className' | 'openOnFocus'
>) {
  const t = useTranslations()
  const textOf = useErrorText()
  const [typed, setTyped] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const chosen = useQuery({ ...policyQueries.detail(value), enabled: value !== '' }).data
  // The field also shows the name of what is chosen: that is no search.
  const [namePart] = useDebouncedValue(typed === chosen?.name ? '' : typed.trim(), 200)
  const found = useQuery({
    ...policyQueries.list({ offset: 0, limit: most, namePart: namePart || undefined }),
    enabled: isOpen,
    placeholderData: keepPreviousData,
  })
  const offered = found.data?.data ?? []
  const isOffered = offered.some(policy => policy.id === value)
  const policies = chosen && !isOffered ? [chosen, ...offered] : offered
  const byId = new Map(policies.map(policy => [policy.id, policy]))
  return (
    <Select
      {...props}
      searchable
      value={value || null}
      onChange={id => choose(id ?? '')}
      searchValue={typed}
      onSearchChange={setTyped}
      onDropdownOpen={() => setIsOpen(true)}
      data={[...byId.values()].map(policy => ({ value: policy.id, label: policy.name }))}
      filter={({ options }) => options}
      nothingFoundMessage={
        found.isFetching ? t('common.loading') : found.error ? textOf(found.error).title : t('picker.nothing')
      }
      renderOption={({ option }) => <PolicyOption name={option.label} policy={byId.get(option.value)} />}
      clearButtonProps={{ 'aria-label': t('picker.clear') }}
      withScrollArea={false}
      classNames={{ options: classes['options'] ?? '' }}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  )
}

/** A policy's name and its channel's: names alone may be much alike. */
function PolicyOption({ name, policy }: { name: string; policy: Policy | undefined }) {
  return (
    <span>
      {name}
      <Text c="dimmed" size="xs">
        {policy?.channel?.name}
      </Text>
    </span>
  )
}
