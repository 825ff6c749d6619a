import { useDeferredValue, useState, type ComponentType } from 'react'
import type { PickerProps } from '~/ui/form/name-picker'
import { PlainInput } from '~/ui/basics/input'

interface Props {
  picker: ComponentType<PickerProps & { onChange: (id: string) => void }>
  label: string
  placeholder: string
  value: string
  onChange: (id: string) => void
}

/** A closed combobox controls nothing yet. */
const closed = { role: 'combobox', 'aria-expanded': false } as const

/**
 * A picker in a filter bar. It takes half as long to render as the whole list, so it renders after the list, or as soon
 * as its field gets the focus. Until then, a plain field takes its place.
 */
export function FilterPicker({ picker: Picker, label, placeholder, value, onChange }: Props) {
  const isListShown = useDeferredValue(true, value !== '')
  const [hasFocus, setHasFocus] = useState(false)
  if (!isListShown && !hasFocus)
    return (
      <PlainInput
        className="filter-picker"
        hasArrow
        {...closed}
        aria-label={label}
        placeholder={placeholder}
        readOnly
        onFocus={() => setHasFocus(true)}
      />
    )
  return (
    <Picker
      aria-label={label}
      placeholder={placeholder}
      className="filter-picker"
      clearable
      autoFocus={hasFocus}
      value={value}
      onChange={onChange}
    />
  )
}
