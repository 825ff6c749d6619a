import { LongList } from '~/ui/basics/long-list'
import classes from './event-details.module.css'

/** A summary about events, which expands to their names. */
export function EventDetails({ summary, events }: { summary: string; events: readonly string[] }) {
  return (
    <details className={classes['part']}>
      <summary>{summary}</summary>
      <LongList
        items={events}
        row={(event, index) => <li key={index}>{event}</li>}
        list={rows => <ul>{rows}</ul>}
      />
    </details>
  )
}
