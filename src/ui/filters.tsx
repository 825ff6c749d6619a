import {
  CloseButton,
  NativeSelect,
  TextInput,
  type NativeSelectProps,
  type TextInputProps,
} from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'

/** Milliseconds without a key before a search goes out. */
const pause = 200

/** A field for what to look for: not one that a browser or a password manager fills with a name it knows. */
export function SearchInput({ label, ...props }: { label: string } & Omit<TextInputProps, 'label'>) {
  return (
    <TextInput
      type="search"
      name="search"
      autoComplete="off"
      data-1p-ignore
      data-bwignore
      data-lpignore="true"
      data-form-type="other"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} aria-hidden />}
      {...props}
    />
  )
}

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
  // What was searched for, oldest first, as far as the URL has not followed yet.
  const [sent, setSent] = useState<readonly string[]>([])
  const [seen, setSeen] = useState(value)
  const send = useDebouncedCallback((text: string) => {
    setSent(texts => [...texts, text])
    search(text)
  }, pause)
  if (value !== seen) {
    setSeen(value)
    const isOwn = sent.includes(value)
    setSent(isOwn ? sent.slice(sent.indexOf(value) + 1) : [])
    if (!isOwn) setTyped(value)
  }
  return (
    <SearchInput
      label={label}
      className="filter-search"
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
      // Whoever goes on to something else is not called back to the list by a search that goes out late.
      onBlur={() => send.flush()}
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
