import { useTranslations } from 'use-intl'
import { createStore } from '~/api/device/store'
import { Group } from '~/ui/basics/flex'
import { areKeysOn } from '~/ui/basics/letter-keys'
import { addShortcut, shortcutKeys } from '~/ui/basics/shortcuts'
import { Text } from '~/ui/basics/text'
import { TextButton } from '~/ui/basics/text-link'
import { toast } from '~/ui/basics/toast'
import type { Elements } from '~/ui/basics/elements'

/** What removes the shortcut of each toast, by the toast's ID: that of the newest one is what the key does. */
const shortcuts = createStore<ReadonlyMap<string, () => void>>(new Map())

interface UndoOffer {
  toastId: string
  message: string
  /** Leads to what was changed. */
  link?: Elements
  undo: () => void
  /** Called when the pointer or the focus comes to the toast, and when neither is on it any more. */
  used: (isUsed: boolean) => void
}

/** Offers to undo something, in a toast and by a key, until `withdrawUndo`. One with the same ID is replaced. */
export function offerUndo({ toastId, message, link, undo, used }: UndoOffer): void {
  withdrawUndo(toastId)
  const remove = addShortcut({ name: 'undo', run: undo, isInDetail: true })
  shortcuts.set(new Map([...shortcuts.get(), [toastId, remove]]))
  void toast(<UndoMessage message={message} link={link} undo={undo} />, { id: toastId, isKept: true, used })
}

/** Ends an offer. Its toast is closed by the caller, who may show the progress in it. */
export function withdrawUndo(toastId: string): void {
  shortcuts.get().get(toastId)?.()
  shortcuts.set(new Map([...shortcuts.get()].filter(([id]) => id !== toastId)))
}

function UndoMessage({ message, link, undo }: { message: string; link: Elements; undo: () => void }) {
  const t = useTranslations()
  return (
    <Group gap="sm" wrap="nowrap">
      <Text as="span" className="grows">
        {message}
      </Text>
      {link}
      <TextButton onClick={undo} aria-keyshortcuts={`${shortcutKeys.undo} F6`}>
        {t('common.undo')}
      </TextButton>
      {areKeysOn() && <kbd aria-hidden>{shortcutKeys.undo}</kbd>}
    </Group>
  )
}
