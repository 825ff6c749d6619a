import classes from './spinner.module.css'

/** Shows that something is being done. Words beside it name what. */
export const Spinner = () => <span className={classes['spinner']} aria-hidden />
