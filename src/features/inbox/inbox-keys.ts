import { useWindowEvent } from '@mantine/hooks'
import { areKeysOn, isCommandKey } from '~/ui/basics/letter-keys'

/** What a key does with the focused notification. */
export type KeyCommand = 'next' | 'previous' | 'read' | 'delete' | 'select' | 'help'

const letters: Record<string, KeyCommand> = {
  j: 'next',
  k: 'previous',
  r: 'read',
  e: 'delete',
  x: 'select',
  '?': 'help',
}
const arrows: Record<string, KeyCommand> = { ArrowDown: 'next', ArrowUp: 'previous' }

/** Listens to the keys of the inbox: letters anywhere but where one types, arrows on a notification. */
export function useInboxKeys(run: (command: KeyCommand) => void): void {
  useWindowEvent('keydown', event => {
    const { key, target } = event
    if (!isCommandKey(event) || !(target instanceof Element)) return
    const arrow = target.closest('[data-inbox-list]') ? arrows[key] : undefined
    const command = arrow ?? (areKeysOn() ? letters[key] : undefined)
    if (!command) return
    event.preventDefault()
    // A key that is held down leads on, but deletes no notification after the other.
    if (event.repeat && command !== 'next' && command !== 'previous') return
    run(command)
  })
}
