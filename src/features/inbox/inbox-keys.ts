import { useWindowEvent } from '@mantine/hooks'
import { keep, readKept } from '~/api/kept'

/** What a key does with the notification that one is at. */
export type KeyCommand = 'next' | 'previous' | 'read' | 'delete' | 'choose' | 'help'

const letters: Record<string, KeyCommand> = {
  j: 'next',
  k: 'previous',
  r: 'read',
  e: 'delete',
  x: 'choose',
  '?': 'help',
}
const arrows: Record<string, KeyCommand> = { ArrowDown: 'next', ArrowUp: 'previous' }

const keptName = 'notifications-console.inbox-keys'

/** Whether single letters do something. Who dictates, or strikes keys by accident, can do without (WCAG 2.1.4). */
export const areKeysOn = (): boolean => readKept('local', keptName) !== 'off'

export const switchKeys = (isOn: boolean): void => keep('local', keptName, isOn ? 'on' : 'off')

/** Where a letter is typed, or where keys have a meaning of their own. */
const ownKeys =
  '[role="dialog"], [role="menu"], textarea, select, [contenteditable], input:not([type="checkbox"])'

/** Listens to the keys of the inbox: letters anywhere but where one types, arrows on a notification. */
export function useInboxKeys(run: (command: KeyCommand) => void): void {
  useWindowEvent('keydown', event => {
    const { key, target } = event
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (!(target instanceof Element) || target.closest(ownKeys)) return
    // Something lies over the page.
    if (document.querySelector('[role="dialog"]')) return
    const arrow = target.closest('[data-inbox-list]') ? arrows[key] : undefined
    const command = arrow ?? (areKeysOn() ? letters[key] : undefined)
    if (!command) return
    event.preventDefault()
    // A key that is held down leads on, but deletes no notification after the other.
    if (event.repeat && command !== 'next' && command !== 'previous') return
    run(command)
  })
}
