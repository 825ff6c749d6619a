import { List } from '@mantine/core'
import { useErrorText } from './error-text'
import './failure-list.css'

/** Names each thing that could not be done, with the reason. */
export function FailureList({ failed }: { failed: readonly { name: string; error: unknown }[] }) {
  const textOf = useErrorText()
  return (
    <List size="sm" className="failure-names">
      {failed.map(({ name, error }, index) => (
        <List.Item key={index}>
          <b>{name}</b>
          <span>{`: ${textOf(error).reason}`}</span>
        </List.Item>
      ))}
    </List>
  )
}
