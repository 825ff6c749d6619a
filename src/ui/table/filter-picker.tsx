import { useDeferredValue, useState, type ComponentType } from 'react'
import { IconSelector } from '@tabler/icons-react'
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
 * A picker in a bar of filters. It takes as long to render as half the list: it is rendered after the list, or when its
 * field gets the focus. Until then a plain field stands in for it.
 */
export function FilterPicker({ picker: Picker, label, placeholder, value, onChange }: Props) {
  const isListShown = useDeferredValue(true, value !== '')
  const [hasFocus, setHasFocus] = useState(false)
  if (!isListShown && !hasFocus)
    return (
      <PlainInput
        className="filter-picker"
        end={<IconSelector size={16} aria-hidden color="var(--mantine-color-dimmed)" />}
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
