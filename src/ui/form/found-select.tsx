import { Select, type SelectProps } from '@mantine/core'
import { useEffect, useEffectEvent, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { groupedBy } from '~/model/grouped-by'
import type { PickerProps } from './name-picker'
import { isSearch, type useTypedSearch } from './typed-search'
import '~/ui/theme/picker.css'

/** An option, with the heading of its group if it has one. */
interface Option {
  id: string
  name: string
  group?: string
}

/**
 * A select whose options are the results of a search. Enter selects a highlighted option or the only match, even if it
 * is pressed before the search has found that match.
 */
export function FoundSelect({
  value,
  choose,
  search,
  options,
  match,
  nothing,
  option,
  isWide = false,
  onOpen,
  ...props
}: PickerProps &
  Pick<SelectProps, 'ref' | 'required' | 'withAsterisk' | 'onBlur'> & {
    choose: (id: string) => void
    search: ReturnType<typeof useTypedSearch>
    options: readonly Option[]
    /** The ID of the search's only match; null if there are several or none, undefined while the search is running. */
    match: string | null | undefined
    /** Shown instead of options. */
    nothing: string
    option: (id: string, name: string) => ReactNode
    /** Whether the list may be wider than the field. */
    isWide?: boolean
    onOpen?: () => void
  }) {
  const t = useTranslations()
  const selectedName = options.find(({ id }) => id === value)?.name ?? ''
  /** The field and its text when Enter was pressed before the search was finished. */
  const early = useRef<{ field: Element; typed: string }>(null)
  /** Ends a search and keeps the previous selection. */
  const keep = () => {
    search.endTyping()
    search.props.onSearchChange(selectedName)
  }
  const takeMatch = (field: Element) => {
    if (match === undefined) early.current = { field, typed: search.typed }
    else if (match === value) keep()
    else if (match !== null) shownOptions(field)[options.findIndex(({ id }) => id === match)]?.click()
  }
  const chooseOnly = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || !isSearch(search.typed, selectedName)) return
    // Otherwise, Enter would submit the form with the previous selection.
    event.preventDefault()
    const shown = shownOptions(event.currentTarget)
    const highlighted = shown.findIndex(option => option.dataset['comboboxSelected'])
    // Mantine selects a highlighted option. When the list opens, it highlights the current selection, which isn't what
    // the user is searching for.
    if (highlighted >= 0 && options[highlighted]?.id !== value) return
    event.stopPropagation()
    takeMatch(event.currentTarget)
  }
  const takeLate = useEffectEvent((field: Element, typed: string) => {
    if (typed === search.typed) takeMatch(field)
  })
  // The option to click is in the document only after the render that shows it.
  useEffect(() => {
    const pressed = early.current
    early.current = null
    if (pressed) takeLate(pressed.field, pressed.typed)
  })
  return (
    <Select
      {...props}
      searchable
      // A field that can't be cleared keeps its value when its selected option is chosen again.
      allowDeselect={props.clearable ?? false}
      value={value || null}
      onChange={id => {
        search.endTyping()
        choose(id ?? '')
      }}
      onOptionSubmit={id => id === value && !props.clearable && keep()}
      {...search.props}
      onKeyDownCapture={chooseOnly}
      {...(onOpen && { onDropdownOpen: onOpen })}
      data={dataOf(options)}
      filter={({ options: found }) => found}
      nothingFoundMessage={nothing}
      renderOption={({ option: { value: id, label } }) => option(id, label)}
      clearButtonProps={{ 'aria-label': t('picker.clear') }}
      withScrollArea={false}
      classNames={{ options: 'picker-options' }}
      comboboxProps={{ transitionProps: { duration: 0 }, ...(isWide && { width: 'max-content' }) }}
    />
  )
}

/** Returns the elements of a field's visible options. */
function shownOptions(field: Element): HTMLElement[] {
  const list = document.getElementById(field.getAttribute('aria-controls') ?? '')
  return [...(list?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])]
}

/** Returns options in Mantine's format, in their groups. */
const dataOf = (options: readonly Option[]) =>
  [...groupedBy(options, ({ group }) => group)].flatMap(([group, members]): SelectProps['data'] & {} => {
    const items = members.map(({ id, name }) => ({ value: id, label: name }))
    return group === undefined ? items : [{ group, items }]
  })
