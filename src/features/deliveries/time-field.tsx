import { useId } from 'react'
import { PlainInput } from '~/ui/basics/input'
import { Text } from '~/ui/basics/text'
import classes from './time-filter.module.css'

/** What a field has that the browser cannot read as a time, such as half of one. */
const UNFINISHED = '?'

/** A field for a local date and time, with its label and what is wrong with it. */
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
        // The browser keeps what is unfinished: it has no text of its own.
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
