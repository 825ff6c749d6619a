import classes from './to-come.module.css'

/** The place of a word that is still to come: plain, for there is one in each cell of a list. */
export const ToCome = ({ width }: { width: string }) => (
  <span className={classes['bar']} style={{ width }} aria-busy />
)
