import { useRef, useState, type ComponentProps } from 'react'
import type { Select } from '@mantine/core'

type SearchProps = Required<
  Pick<ComponentProps<typeof Select>, 'searchValue' | 'onSearchChange' | 'onInputCapture' | 'onBlurCapture'>
>

/**
 * The text in the field of a searchable `Select`: what the user types wins over the name of what is selected, which may
 * arrive later, until they choose or leave. Returns the field's props, the text, and what to call at a choice.
 */
export function useTypedSearch(): { props: SearchProps; typed: string; endTyping: () => void } {
  const [typed, setTyped] = useState('')
  const typing = useRef<string>(null)
  const endTyping = () => {
    typing.current = null
  }
  return {
    typed,
    endTyping,
    props: {
      searchValue: typed,
      onInputCapture: event => {
        typing.current = event.currentTarget.value
      },
      onBlurCapture: endTyping,
      onSearchChange: text => {
        if (typing.current === null || typing.current === text) setTyped(text)
      },
    },
  }
}

/** Returns whether a picker's text is a search, and not just the name of the selected item. */
export const isSearch = (typed: string, selectedName: string): boolean =>
  typed.trim() !== '' && typed !== selectedName

/** Returns the ID of the only match of a search; null if there are several, or none. */
export const onlyIdOf = <Id extends string>(matches: readonly { id: Id }[]): Id | null =>
  matches.length === 1 ? (matches[0]?.id ?? null) : null
