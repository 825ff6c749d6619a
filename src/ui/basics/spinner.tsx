import classes from './spinner.module.css'

/** Shows that something is being done; what, is said in words beside it. */
export const Spinner = () => <span className={classes['spinner']} aria-hidden />
