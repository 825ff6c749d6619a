import { Anchor, Group } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { defer, grace, hiddenIds, onHiddenChange, type DeferredWrite } from '~/api/deferred'
import type { Operation } from '~/contract/operation'
import { useErrorText } from './error-text'
import { closeToast, toast } from './toast'

/** Ids of rows that are being deleted, as long as that can be undone: a list leaves them out. */
export const useHiddenIds = (): ReadonlySet<string> => useSyncExternalStore(onHiddenChange, hiddenIds)

/**
 * Deletes with a way back: the rows are gone at once, the calls wait for five seconds, and happen even if the page
 * is left before. What fails comes back, and is said once.
 */
export function useUndoable() {
  const t = useTranslations()
  const client = useQueryClient()
  const textOf = useErrorText()
  return <O extends Operation>(message: string, write: Omit<DeferredWrite<O>, 'failed'>) => {
    const failed = (errors: unknown[]) => {
      const { reason } = textOf(errors[0])
      void toast(t('undo.failed', { count: errors.length, reason }), { isBad: true })
    }
    const takeBack = defer(client, { ...write, failed })
    const id = crypto.randomUUID()
    const undo = () => {
      takeBack()
      void closeToast(id)
    }
    void toast(
      <Group justify="space-between" gap="sm">
        {message}
        <Anchor component="button" type="button" onClick={undo}>
          {t('common.undo')}
        </Anchor>
      </Group>,
      { id, milliseconds: grace },
    )
  }
}
