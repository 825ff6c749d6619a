import { Bdi } from './bdi'
import classes from './cut-name.module.css'

/**
 * A name that may be too long for its place. What follows a colon tells names apart, such as the color of a health
 * change: it stays in sight as long as half of the place is enough for it.
 */
export function CutName({ text }: { text: string }) {
  const colon = text.indexOf(': ')
  if (colon < 0) return <Bdi className="cut">{text}</Bdi>
  return (
    <span className={classes['name']}>
      <Bdi>{text.slice(0, colon)}</Bdi>
      <Bdi>{text.slice(colon)}</Bdi>
    </span>
  )
}
