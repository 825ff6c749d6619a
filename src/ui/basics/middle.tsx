import { cutBefore } from '~/model/truncate'
import { visibleText } from '~/ui/text/isolate'
import classes from './middle.module.css'

/** Characters at the end that are always in sight. */
const tail = 7

/** An ID, URL, or path that may be too long: it is truncated in the middle, because its end distinguishes it. */
export function Middle({ text: given }: { text: string }) {
  const text = visibleText(given)
  const end = cutBefore(text, text.length - tail)
  return (
    <code className={classes['middle']} title={text}>
      <span className={classes['head']}>{text.slice(0, end)}</span>
      <span>{text.slice(end)}</span>
    </code>
  )
}
