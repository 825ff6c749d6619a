import { useTranslations } from 'use-intl'
import { deleteMute } from '~/contract/mutes'
import { useUndoable } from '~/ui/overlay/undo'
import { endUndo } from '~/ui/overlay/undo-toast'

/** Returns the ID of the toast that offers to undo the creation of a mute. */
export const createdToastId = (muteId: string): string => `mute ${muteId}`

/**
 * Returns a function that deletes mutes by ID, with their names for the toast; the user can undo it. `left` selects
 * those that couldn't be deleted.
 */
export function useUnmute() {
  const t = useTranslations()
  const undoable = useUndoable()
  return (mutes: readonly { id: string; name: string }[], left?: (ids: string[]) => void) => {
    // What is deleted needs no second way to be deleted.
    for (const { id } of mutes) endUndo(createdToastId(id))
    undoable({
      message: (count, name) => t('mutes.unmuted', { count, name }),
      operation: deleteMute,
      // A mute can't be edited, so it can't have changed before it is deleted.
      rows: mutes.map(({ id, name }) => ({ id, name, input: { path: { muteId: id } } })),
      invalidates: ['mutes'],
      ...(left && { left }),
    })
  }
}
