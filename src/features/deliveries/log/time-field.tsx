import { useId } from 'react'
import { PlainInput } from '~/ui/basics/input'
import { Text } from '~/ui/basics/text'
import classes from './time-panel.module.css'

/** The value of a field that the browser cannot read as a time, such as an incomplete one. */
const UNFINISHED = '?'

/** A field for a local date and time, with its label and error. */
export function TimeField({
  label,
  value,
  error,
  onChange,
}: {
  label: string
  value: string
  error: string | null
  onChange: (text: string) => void
}) {
  const id = useId()
  return (
    <div className={classes['field']}>
      <label htmlFor={id}>{label}</label>
      <PlainInput
        id={id}
        type="datetime-local"
        // The browser doesn't expose incomplete input as text.
        {...(value === UNFINISHED ? {} : { value })}
        max="9999-12-31T23:59"
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${id}-error`}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.validity.badInput ? UNFINISHED : currentTarget.value)
        }
      />
      {error !== null && (
        <Text tone="bad" size="xs" role="alert" id={`${id}-error`}>
          {error}
        </Text>
      )}
    </div>
  )
}
