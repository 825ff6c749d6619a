import { CloseButton, NativeSelect, TextInput, type NativeSelectProps } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'

/** Milliseconds without a key before a search goes out. */
const pause = 200

/** Searches as one types. What the URL says wins when it changes by itself: Back, a shared link. */
export function SearchField({
  label,
  value,
  search,
}: {
  label: string
  value: string
  search: (text: string) => void
}) {
  const t = useTranslations()
  const [typed, setTyped] = useState(value)
  const [sent, setSent] = useState(value)
  const [seen, setSeen] = useState(value)
  const send = useDebouncedCallback((text: string) => {
    setSent(text)
    search(text)
  }, pause)
  if (value !== seen) {
    setSeen(value)
    if (value !== sent) setTyped(value)
  }
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      className="filter-search"
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        typed && (
          <CloseButton
            size="sm"
            aria-label={t('table.clear-search')}
            onClick={() => {
              setTyped('')
              send('')
            }}
          />
        )
      }
      value={typed}
      onChange={event => {
        setTyped(event.currentTarget.value)
        send(event.currentTarget.value)
      }}
    />
  )
}

/** A choice of a filter among few. */
export function FilterSelect({
  label,
  value,
  options,
  choose,
}: {
  label: string
  value: string
  options: NonNullable<NativeSelectProps['data']>
  choose: (value: string) => void
}) {
  return (
    <NativeSelect
      className="filter-picker"
      aria-label={label}
      value={value}
      data={options}
      onChange={event => choose(event.currentTarget.value)}
    />
  )
}
