import { Anchor, Group, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import {
  defer,
  grace,
  hiddenIds,
  onHiddenChange,
  uniqueName,
  type DeferredWrite,
  type FailedCall,
} from '~/api/deferred'
import type { Input, Operation } from '~/contract/operation'
import { useErrorText } from './error-text'
import { FailureList } from './failure-list'
import { closeToast, toast } from './toast'

/** Ids of rows that are being deleted, as long as that can be undone: a list leaves them out. */
export const useHiddenIds = (): ReadonlySet<string> => useSyncExternalStore(onHiddenChange, hiddenIds)

/** Milliseconds after which one wants to know how far it is. */
const soon = 400

interface Undoable<O extends Operation> extends Omit<DeferredWrite<O>, 'failed' | 'progress'> {
  /** Names what an input is about: of several, each that fails is then told with its reason. */
  nameOf?: (input: Input<O>) => string
  /** With what is back because it failed. */
  left?: (inputs: Input<O>[]) => void
}

/**
 * Deletes with a way back: the rows are gone at once, the calls wait for five seconds, and happen even if the page
 * is left before. What fails comes back, and is said once.
 */
export function useUndoable() {
  const t = useTranslations()
  const client = useQueryClient()
  const tellFailed = useFailedToast()
  return <O extends Operation>(message: string, { nameOf, left, ...write }: Undoable<O>) => {
    const id = uniqueName()
    const dueAt = Date.now() + grace
    const total = write.inputs.length
    const takeBack = defer(client, {
      ...write,
      progress: done => {
        // It can't be undone any more, also where the toast stayed because of a pointer over it.
        if (done === 0 || done === total) void closeToast(id)
        else if (Date.now() > dueAt + soon) void toast(t('batch.running', { done, total }), { id })
      },
      failed: failures => {
        tellFailed(failures, total > 1 ? nameOf : undefined)
        left?.(failures.map(({ input }) => input))
      },
    })
    const undo = () => {
      takeBack()
      void closeToast(id)
    }
    void toast(
      <Group justify="space-between" gap="sm">
        <span>{message}</span>
        <Anchor component="button" type="button" onClick={undo}>
          {t('common.undo')}
        </Anchor>
      </Group>,
      { id, milliseconds: grace },
    )
  }
}

/** One toast for all that failed: the first reason, or each by its name, to be read in one's own time. */
function useFailedToast() {
  const t = useTranslations()
  const textOf = useErrorText()
  return <O extends Operation>(failures: FailedCall<O>[], nameOf?: (input: Input<O>) => string) => {
    const count = failures.length
    if (!nameOf) {
      const { reason } = textOf(failures[0]?.error)
      void toast(t('undo.failed', { count, reason }), { isBad: true })
      return
    }
    const named = failures.map(({ input, error }) => ({ name: nameOf(input), error }))
    void toast(
      <Stack gap={4}>
        <Text>{t('undo.failed-each', { count })}</Text>
        <FailureList failed={named} />
      </Stack>,
      { isBad: true, closeLabel: t('common.close') },
    )
  }
}
