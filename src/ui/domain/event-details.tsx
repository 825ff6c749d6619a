import { LongList } from '~/ui/basics/long-list'
import classes from './event-details.module.css'
import { Bdi } from '~/ui/basics/bdi'

/** A summary about events, which expands to their names. */
export function EventDetails({ summary, events }: { summary: string; events: readonly string[] }) {
  return (
    <details className={classes['part']}>
      <summary>{summary}</summary>
      <LongList
        items={events}
        row={(event, index) => (
          <li key={index}>
            <Bdi>{event}</Bdi>
          </li>
        )}
        list={rows => <ul>{rows}</ul>}
      />
    </details>
  )
}
