import { Progress } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import './batch-dialog.css'
import { Button } from '~/ui/basics/button'
import { Text } from '~/ui/basics/text'
import { Group, Stack } from '~/ui/basics/flex'
import { Dialog } from './dialog'
import { FailureList } from '~/ui/basics/failure-list'
import { useIsThere } from '~/ui/basics/is-there'
import { useLeaveQuestion } from '~/ui/basics/leave-question'
import { toast } from '~/ui/basics/toast'
import type { Elements } from '~/ui/basics/elements'

interface Failed<Item> {
  item: Item
  error: unknown
}

type Step<Item> =
  | { name: 'asking' }
  | { name: 'running'; tried: number; isStopping: boolean }
  | { name: 'finished'; failed: Failed<Item>[]; untried: readonly Item[] }

interface BatchDialogProps<Item> {
  title: string
  items: readonly Item[]
  nameOf: (item: Item) => string
  /** Verb and noun: the button's words. */
  action: string
  isDangerous?: boolean
  /** Whether it can't start yet, because a selection is missing. */
  isDisabled?: boolean
  run: (item: Item) => Promise<unknown>
  /** Called when the run has ended, also if the dialog was left in the meantime. */
  ended?: () => void
  /** With those that it was not done for, and how many it was done for. */
  close: (left: readonly Item[], done: number) => void
  children: Elements
}

/**
 * Does something for several things, one after the other: asks first, shows how far it is, can be stopped between two,
 * and names each failure.
 */
export function BatchDialog<Item>({
  title,
  items,
  nameOf,
  action,
  isDangerous = false,
  isDisabled = false,
  run,
  ended,
  close,
  children,
}: BatchDialogProps<Item>) {
  const t = useTranslations()
  const [step, setStep] = useState<Step<Item>>({ name: 'asking' })
  const isStopped = useRef(false)
  const isThere = useIsThere()
  useLeaveQuestion(step.name === 'running')

  const start = async () => {
    const failed: Failed<Item>[] = []
    let tried = 0
    for (const item of items) {
      if (isStopped.current) break
      setStep({ name: 'running', tried, isStopping: false })
      try {
        await run(item)
      } catch (error) {
        failed.push({ item, error })
      }
      tried += 1
    }
    ended?.()
    const untried = items.slice(tried)
    if (failed.length === 0) close(untried, tried)
    else if (isThere.current) setStep({ name: 'finished', failed, untried })
    else
      void toast(
        <Failures failed={failed} nameOf={nameOf} done={tried - failed.length} untried={untried.length} />,
        {
          isBad: true,
          closeLabel: t('common.close'),
        },
      )
  }

  const stop = () => {
    isStopped.current = true
    setStep(now => (now.name === 'running' ? { ...now, isStopping: true } : now))
  }

  const leave = () => {
    if (step.name === 'asking') close(items, 0)
    else if (step.name === 'finished') {
      const left = [...step.failed.map(({ item }) => item), ...step.untried]
      close(left, items.length - left.length)
    }
  }

  return (
    <Dialog title={title} close={leave}>
      <Stack>
        {step.name === 'asking' && children}
        {step.name === 'running' && (
          <Stack gap={4} role="status">
            <Text>{t('batch.running', { done: step.tried, total: items.length })}</Text>
            <Progress value={(100 * step.tried) / items.length} aria-label={t('batch.progress')} />
          </Stack>
        )}
        {step.name === 'finished' && (
          <div role="alert">
            <Failures
              failed={step.failed}
              nameOf={nameOf}
              done={items.length - step.failed.length - step.untried.length}
              untried={step.untried.length}
            />
          </div>
        )}
        <Group justify="flex-end" gap="xs">
          {step.name === 'running' ? (
            <Button
              variant="default"
              onClick={stop}
              // Of the last one there is nothing left to stop.
              disabled={step.isStopping || step.tried === items.length - 1}
            >
              {t('batch.stop')}
            </Button>
          ) : (
            <Button variant="default" onClick={leave} data-autofocus>
              {step.name === 'finished' ? t('common.close') : t('common.cancel')}
            </Button>
          )}
          {step.name !== 'finished' && (
            <Button
              {...(isDangerous ? { color: 'red' } : {})}
              disabled={isDisabled}
              loading={step.name === 'running'}
              onClick={() => void start()}
            >
              {action}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  )
}

function Failures<Item>({
  failed,
  nameOf,
  done,
  untried,
}: {
  failed: readonly Failed<Item>[]
  nameOf: (item: Item) => string
  done: number
  untried: number
}) {
  const t = useTranslations()
  return (
    <Stack gap="xs">
      {done > 0 && <Text>{t('batch.done', { count: done })}</Text>}
      <Text weight="medium">{t('batch.failed', { count: failed.length })}</Text>
      <FailureList failed={failed.map(({ item, error }) => ({ name: nameOf(item), error }))} />
      {untried > 0 && <Text>{t('batch.untried', { count: untried })}</Text>}
    </Stack>
  )
}
