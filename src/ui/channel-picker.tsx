import { Group, Select, type SelectProps } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { channelQueries } from '~/api/channels'
import type { Channel } from '~/contract/channels'
import { channelTypeIcon } from './channel-type'
import { useErrorText } from './error-text'
import './picker.css'

/** The most channels offered at once: who looks for another types more of its name. */
const most = 20

/** Chooses a channel: the service searches by name, so that thousands of them are no burden. */
export function ChannelPicker({
  value,
  choose,
  ...props
}: {
  /** A channel's id, empty for none. */
  value: string
  choose: (id: string, channel: Channel | undefined) => void
} & Pick<
  SelectProps,
  'label' | 'placeholder' | 'error' | 'description' | 'clearable' | 'aria-label' | 'className'
>) {
  const t = useTranslations()
  const textOf = useErrorText()
  const [typed, setTyped] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const chosen = useQuery({ ...channelQueries.detail(value), enabled: value !== '' }).data
  // The field also shows the name of what is chosen: that is no search.
  const [namePart] = useDebouncedValue(typed === chosen?.name ? '' : typed.trim(), 200)
  const found = useQuery({
    ...channelQueries.list({ offset: 0, limit: most, namePart: namePart || undefined }),
    enabled: isOpen,
    placeholderData: keepPreviousData,
  })
  const offered = found.data?.data ?? []
  const isOffered = offered.some(channel => channel.id === value)
  const channels = chosen && !isOffered ? [chosen, ...offered] : offered
  const byId = new Map(channels.map(channel => [channel.id, channel]))
  return (
    <Select
      {...props}
      searchable
      value={value || null}
      onChange={id => choose(id ?? '', byId.get(id ?? ''))}
      searchValue={typed}
      onSearchChange={setTyped}
      onDropdownOpen={() => setIsOpen(true)}
      data={[...byId.values()].map(channel => ({ value: channel.id, label: channel.name }))}
      filter={({ options }) => options}
      nothingFoundMessage={
        found.isFetching ? t('common.loading') : found.error ? textOf(found.error).title : t('picker.nothing')
      }
      renderOption={({ option }) => (
        <ChannelOption name={option.label} type={byId.get(option.value)?.channelType ?? ''} />
      )}
      clearButtonProps={{ 'aria-label': t('picker.clear') }}
      maxDropdownHeight={280}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  )
}

function ChannelOption({ name, type }: { name: string; type: string }) {
  const Picture = channelTypeIcon(type)
  return (
    <Group gap="xs" wrap="nowrap">
      <Picture size={16} stroke={1.6} aria-hidden />
      <span>{name}</span>
    </Group>
  )
}
