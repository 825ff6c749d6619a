import classes from './cut-name.module.css'

/**
 * A name that may be too long for its place. What follows a colon tells names apart, such as the color of a health
 * change: it stays in sight as long as half of the place is enough for it.
 */
export function CutName({ text }: { text: string }) {
  const colon = text.indexOf(': ')
  if (colon < 0) return <bdi className="cut">{text}</bdi>
  return (
    <span className={classes['name']}>
      <bdi>{text.slice(0, colon)}</bdi>
      <bdi>{text.slice(colon)}</bdi>
    </span>
  )
}
