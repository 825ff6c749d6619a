import { List } from '@mantine/core'
import { Bdi } from './bdi'
import { useErrorText } from './error-text'
import './failure-list.css'
import { LongList } from './long-list'

/** Names each thing that could not be done, with the reason. */
export function FailureList({ failed }: { failed: readonly { name: string; error: unknown }[] }) {
  const textOf = useErrorText()
  return (
    <LongList
      items={failed}
      row={({ name, error }, index) => (
        <List.Item key={index}>
          <b>
            <Bdi>{name}</Bdi>
          </b>
          <span>{`: ${textOf(error).reason}`}</span>
        </List.Item>
      )}
      list={rows => (
        <List size="sm" className="failure-names">
          {rows}
        </List>
      )}
    />
  )
}
