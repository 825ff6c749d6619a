import { Select } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { PickerProps } from './name-picker'
import type { useTypedSearch } from './typed-search'
import '~/ui/theme/picker.css'

/**
 * A select whose options are what a search has found. Enter takes the only match, as it would a highlighted one.
 */
export function FoundSelect({
  value,
  choose,
  search,
  options,
  hasOneMatch,
  nothing,
  option,
  isWide = false,
  onOpen,
  ...props
}: PickerProps & {
  choose: (id: string) => void
  search: ReturnType<typeof useTypedSearch>
  options: readonly { id: string; name: string }[]
  /** Whether only the last option was found: a selected one is offered before it. */
  hasOneMatch: boolean
  /** Shown instead of options. */
  nothing: string
  option: (id: string, name: string) => ReactNode
  /** Whether the list may be wider than the field. */
  isWide?: boolean
  onOpen?: () => void
}) {
  const t = useTranslations()
  const selectedName = options.find(({ id }) => id === value)?.name ?? ''
  /** Ends a search with what was selected before. */
  const keep = () => {
    search.endTyping()
    search.props.onSearchChange(selectedName)
  }
  const chooseOnly = (event: KeyboardEvent<HTMLElement>) => {
    const isSearch = search.typed.trim() !== '' && search.typed !== selectedName
    if (event.key !== 'Enter' || !isSearch) return
    // Otherwise, Enter would submit the form with what was selected before the search.
    event.preventDefault()
    const list = document.getElementById(event.currentTarget.getAttribute('aria-controls') ?? '')
    const shown = [...(list?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])]
    const highlighted = shown.findIndex(option => option.dataset['comboboxSelected'])
    // Mantine chooses a highlighted option. As the list opens, it highlights the selected one, which is not searched for.
    if (highlighted >= 0 && options[highlighted]?.id !== value) return
    event.stopPropagation()
    if (hasOneMatch && options.at(-1)?.id === value) keep()
    else if (hasOneMatch) shown.at(-1)?.click()
  }
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
      data={options.map(({ id, name }) => ({ value: id, label: name }))}
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
