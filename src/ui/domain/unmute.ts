import { useTranslations } from 'use-intl'
import { deleteMute } from '~/contract/mutes'
import { useUndoable } from '~/ui/overlay/undo'

/**
 * Returns a function that deletes mutes by ID, with their names for the toast; the user can undo it. `left` selects
 * those that couldn't be deleted.
 */
export function useUnmute() {
  const t = useTranslations()
  const undoable = useUndoable()
  return (mutes: readonly { id: string; name: string }[], left?: (ids: string[]) => void) => {
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
