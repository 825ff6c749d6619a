import classes from './check.module.css'

interface Props {
  label: string
  isChecked: boolean
  /** Some of its rows are selected, but not all. */
  isMixed?: boolean
  disabled?: boolean
  toggle: () => void
}

/** A checkbox of a list: plain, for there is one in each row. */
export function Check({ label, isChecked, isMixed = false, disabled, toggle }: Props) {
  return (
    <input
      type="checkbox"
      className={classes['check']}
      aria-label={label}
      checked={isChecked}
      disabled={disabled}
      // No attribute of HTML says so.
      ref={box => {
        if (box) box.indeterminate = isMixed
      }}
      onChange={toggle}
    />
  )
}
