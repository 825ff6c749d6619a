import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useRef, useState, type ComponentProps } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { IconButton } from '~/ui/basics/icon-button'
import { PlainInput, PlainSelect } from '~/ui/basics/input'
import { shortcutKeys, useShortcuts } from '~/ui/basics/shortcuts'
import { visibleText } from '~/ui/text/isolate'

/** Milliseconds without a key before a search goes out. */
const pause = 200

/** A field for what to look for: not one that a browser or a password manager fills with a name it knows. */
export function SearchInput({
  label,
  ...props
}: { label: string } & Omit<ComponentProps<typeof PlainInput>, 'icon'>) {
  return (
    <PlainInput
      type="search"
      name="search"
      autoComplete="off"
      data-1p-ignore
      data-bwignore
      data-lpignore="true"
      data-form-type="other"
      aria-label={label}
      placeholder={label}
      icon={IconSearch}
      {...props}
    />
  )
}

/** Searches as one types. What the URL says wins when it changes by itself: Back, a shared link. */
export function SearchField({
  label,
  placeholder = label,
  value,
  search,
}: {
  label: string
  /** A text that is short enough for the field, if the label is not. */
  placeholder?: string
  value: string
  search: (text: string) => void
}) {
  const t = useTranslations()
  const input = useRef<HTMLInputElement>(null)
  useShortcuts({
    search: () => {
      input.current?.focus()
      input.current?.select()
    },
  })
  const [typed, setTyped] = useState(value)
  // What was searched for, oldest first, as far as the URL has not followed yet.
  const [sent, setSent] = useState<readonly string[]>([])
  const [seen, setSeen] = useState(value)
  const { key } = useLocation()
  const isBack = useNavigationType() === NavigationType.Pop
  const [lastKey, setLastKey] = useState(key)
  if (key !== lastKey) {
    setLastKey(key)
    if (isBack) {
      setSent([])
      setTyped(value)
    }
  }
  const send = useDebouncedCallback((text: string, keyThen: string) => {
    // What was typed just before Back is not searched for: Back wins.
    if (isBack && keyThen !== key) return
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
      ref={input}
      label={label}
      aria-keyshortcuts={shortcutKeys.search}
      placeholder={placeholder}
      className="filter-search"
      end={
        typed !== '' && (
          <IconButton
            size="md"
            label={t('table.clear-search')}
            icon={IconX}
            onClick={() => {
              setTyped('')
              send('', key)
            }}
          />
        )
      }
      value={typed}
      onChange={event => {
        setTyped(event.currentTarget.value)
        send(event.currentTarget.value, key)
      }}
      // Whoever goes on to something else is not called back to the list by a search that goes out late.
      onBlur={() => send.flush()}
    />
  )
}

interface Option {
  value: string
  label: string
}

type Options = readonly (Option | { group: string; items: readonly Option[] })[]

/** Options of a select: a browser lays out every one of them. */
const MAX_OPTIONS = 500

/** The first options, and the selected one wherever it is. */
function cappedOptions(options: Options, selected: string) {
  let count = 0
  const isShown = ({ value }: Option) => {
    count += 1
    return count <= MAX_OPTIONS || value === selected
  }
  const shown = options
    .map(option => ('items' in option ? { ...option, items: option.items.filter(isShown) } : option))
    .filter(option => ('items' in option ? option.items.length > 0 : isShown(option)))
  return { shown, total: count }
}

/** Options that a filter is first rendered with: two hundred would take as long as the rows of its list. */
const MAX_OPTIONS_AT_ONCE = 20

const optionOf = ({ value, label }: Option) => (
  <option key={value} value={value}>
    {visibleText(label)}
  </option>
)

/** A filter with a fixed set of values. If there are many, it is first rendered with the selected one alone. */
export function FilterSelect({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: string
  options: Options
  onChange: (value: string) => void
}) {
  const t = useTranslations()
  const all = options.flatMap(option => ('items' in option ? option.items : option))
  const areOptionsDue = useDeferredValue(true, all.length <= MAX_OPTIONS_AT_ONCE)
  const items = useMemo(() => {
    const { shown, total } = cappedOptions(options, value)
    const rest = t('common.first-of', { shown: MAX_OPTIONS, total })
    return (
      <>
        {shown.map(option =>
          'items' in option ? (
            <optgroup key={option.group} label={visibleText(option.group)}>
              {option.items.map(optionOf)}
            </optgroup>
          ) : (
            optionOf(option)
          ),
        )}
        {total > MAX_OPTIONS && (
          <option disabled value={rest}>
            {rest}
          </option>
        )}
      </>
    )
  }, [options, value, t])
  const selected = all.find(option => option.value === value)
  return (
    <PlainSelect
      className="filter-picker"
      aria-label={label}
      title={selected && visibleText(selected.label)}
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
    >
      {areOptionsDue ? items : selected && optionOf(selected)}
    </PlainSelect>
  )
}
