import { Bdi } from '~/ui/basics/bdi'
import { Text } from '~/ui/basics/text'
import { policyQueries } from '~/api/policies'
import { NamePicker, type PickerProps } from '~/ui/form/name-picker'

/** Chooses a policy by its name, and its channel's: names alone may be much alike. */
export function PolicyPicker(props: PickerProps & { onChange: (id: string) => void }) {
  return (
    <NamePicker
      {...props}
      detail={policyQueries.detail}
      list={policyQueries.list}
      option={(name, policy) => (
        <span>
          <Bdi>{name}</Bdi>
          <Text tone="dimmed" size="xs">
            <Bdi>{policy?.channel?.name}</Bdi>
          </Text>
        </span>
      )}
    />
  )
}
