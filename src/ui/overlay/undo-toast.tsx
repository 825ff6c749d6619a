import { useTranslations } from 'use-intl'
import { createStore } from '~/api/device/store'
import { grace } from '~/api/transport/deferred'
import { Group } from '~/ui/basics/flex'
import { areKeysOn } from '~/ui/basics/letter-keys'
import { addShortcut, shortcutKeys } from '~/ui/basics/shortcuts'
import { Text } from '~/ui/basics/text'
import { TextButton } from '~/ui/basics/text-link'
import { closeToast, toast } from '~/ui/basics/toast'
import type { Elements } from '~/ui/basics/elements'

/** Functions that remove the shortcut of each toast, by the toast's ID. The key undoes the newest one. */
const shortcuts = createStore<ReadonlyMap<string, () => void>>(new Map())

interface UndoOffer {
  toastId: string
  message: string
  /** A link to what was changed. */
  link?: Elements
  undo: () => void
  /** Called when the pointer or the focus enters the toast, and when both have left it. */
  used: (isUsed: boolean) => void
}

/**
 * Offers to undo something, in a toast and by a key, until `withdrawUndo` is called. Replaces an offer with the same
 * ID.
 */
export function offerUndo({ toastId, message, link, undo, used }: UndoOffer): void {
  withdrawUndo(toastId)
  const remove = addShortcut({ name: 'undo', run: undo, isInDetail: true })
  shortcuts.set(new Map([...shortcuts.get(), [toastId, remove]]))
  void toast(<UndoMessage message={message} link={link} undo={undo} />, { id: toastId, isKept: true, used })
}

/** Ends an offer. The caller closes its toast, and may show the progress in it first. */
export function withdrawUndo(toastId: string): void {
  shortcuts.get().get(toastId)?.()
  shortcuts.set(new Map([...shortcuts.get()].filter(([id]) => id !== toastId)))
}

/** The timers that end the offers to undo what is done already, by the toast's ID. */
const brief = new Map<string, { isUsed: boolean; timer: ReturnType<typeof setTimeout> | undefined }>()

interface BriefOffer extends Omit<UndoOffer, 'used'> {
  /** Called when the offer has ended, before what it undoes. */
  ended?: () => void
}

/**
 * Offers to undo what is done already, for five seconds, or longer while the toast is in use. Replaces an offer with
 * the same ID.
 */
export function offerUndoBriefly({ ended, undo, ...offer }: BriefOffer): void {
  const { toastId } = offer
  const end = () => {
    endUndo(toastId)
    ended?.()
  }
  const used = (isUsed: boolean) => {
    clearTimeout(brief.get(toastId)?.timer)
    brief.set(toastId, { isUsed, timer: isUsed ? undefined : setTimeout(end, grace) })
  }
  offerUndo({
    ...offer,
    undo: () => {
      end()
      undo()
    },
    used,
  })
  used(brief.get(toastId)?.isUsed ?? false)
}

/** Ends such an offer before its time, if there still is one. */
export function endUndo(toastId: string): void {
  if (!brief.has(toastId)) return
  clearTimeout(brief.get(toastId)?.timer)
  brief.delete(toastId)
  withdrawUndo(toastId)
  void closeToast(toastId)
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
