import { useState, type ComponentType } from 'react'
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
 * A picker in a filter bar. It takes as long to render as half of the list, so a plain field takes its place until it
 * is needed: once the field has had the focus, or a value.
 */
export function FilterPicker({ picker: Picker, label, placeholder, value, onChange }: Props) {
  const [need, setNeed] = useState<'value' | 'focus' | null>(value === '' ? null : 'value')
  if (need === null && value !== '') setNeed('value')
  if (need === null)
    return (
      <PlainInput
        className="filter-picker"
        hasArrow
        {...closed}
        aria-label={label}
        placeholder={placeholder}
        onFocus={() => setNeed('focus')}
      />
    )
  return (
    <Picker
      aria-label={label}
      placeholder={placeholder}
      className="filter-picker"
      clearable
      autoFocus={need === 'focus'}
      value={value}
      onChange={onChange}
    />
  )
}
