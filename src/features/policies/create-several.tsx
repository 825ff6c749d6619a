import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { channelQueries } from '~/api/channels'
import { ApiError } from '~/api/transport/error'
import { maxNameLength } from '~/contract/common'
import { isSameTrigger, type PolicyValues, type TriggerChoice } from '~/model/policy-values'
import { truncate } from '~/model/truncate'
import type { Elements } from '~/ui/basics/elements'
import { useErrorText } from '~/ui/basics/error-text'
import { useIsThere } from '~/ui/basics/is-there'
import { Notice } from '~/ui/basics/notice'
import { toast } from '~/ui/basics/toast'
import { useListText } from '~/ui/text/list-text'
import { useCreateEach } from './create-each'
import { CreateProgress } from './create-progress'
import classes from './create-several.module.css'
import { useSuggestedName } from './suggested-name'
import { Bdi } from '~/ui/basics/bdi'

/**
 * Returns the name of the policy for one of several triggers, based on the trigger and, once it is loaded, the channel.
 */
export function useNameFor(): (values: PolicyValues, trigger: TriggerChoice) => string {
  const client = useQueryClient()
  const suggestedName = useSuggestedName()
  return ({ channelId }, { label }) => {
    const channel = client.getQueryData(channelQueries.detail(channelId).queryKey)
    return channel ? suggestedName(label, channel.name) : truncate(label, maxNameLength)
  }
}

type Step = { name: 'idle' } | { name: 'running' | 'stopped'; created: readonly string[]; total: number }

/**
 * Returns a function that creates a policy for each of several triggers, one after the other, and what the form shows of
 * it: how far it is, and after a stop, what was created. The function returns whether all were created. Triggers stay
 * selected until their policies are created; if some failed, it throws with the reason for the first failure. Closing the
 * form stops, too; it then throws with how many were created.
 */
export function useCreateSeveral(): {
  create: (values: PolicyValues, keep: (left: readonly TriggerChoice[]) => void) => Promise<boolean>
  progress: Elements
  outcome: Elements
} {
  const t = useTranslations()
  const textOf = useErrorText()
  const listText = useListText()
  const nameFor = useNameFor()
  const createEach = useCreateEach()
  const isThere = useIsThere()
  const isStopped = useRef(false)
  const [step, setStep] = useState<Step>({ name: 'idle' })

  const create = async (values: PolicyValues, keep: (left: readonly TriggerChoice[]) => void) => {
    const triggers = values.several ?? []
    const total = triggers.length
    const nameOf = (trigger: TriggerChoice) => nameFor(values, trigger)
    isStopped.current = false
    const { created, failed } = await createEach(triggers, values, {
      nameOf,
      progress: so => {
        setStep({ name: 'running', created: so.map(nameOf), total })
        // At once, so that a page that is left in the meantime does not create them again.
        keep(triggers.filter(trigger => !so.some(isSameTrigger(trigger))))
      },
      isStopped: () => isStopped.current || !isThere.current,
    })
    const isWhole = created.length + failed.length === total
    setStep(isWhole ? { name: 'idle' } : { name: 'stopped', created: created.map(nameOf), total })
    if (isWhole && created.length > 0) void toast(t('policies.start.made', { count: created.length }))
    const [first] = failed
    // The form would have shown this.
    if (!first && !isWhole && !isThere.current)
      throw new ApiError({
        kind: 'refused',
        message: t('policies.several.stopped', { done: created.length, total }),
      })
    if (!first) return isWhole
    throw new ApiError({
      kind: 'refused',
      message: t('policies.several.failed', {
        triggers: listText(failed.map(({ trigger }) => trigger.label)),
        reason: textOf(first.error).reason,
      }),
    })
  }

  if (step.name === 'idle') return { create, progress: null, outcome: null }
  const { created, total } = step
  if (step.name === 'running') {
    const stop = () => {
      isStopped.current = true
    }
    return {
      create,
      progress: <CreateProgress done={created.length} total={total} stop={stop} />,
      outcome: null,
    }
  }
  const outcome = (
    <div ref={reveal} className={classes['outcome']}>
      <Notice kind="info" title={t('policies.several.stopped', { done: created.length, total })}>
        {created.length > 0 && (
          <ul>
            {created.map(name => (
              <li key={name}>
                <Bdi>{name}</Bdi>
              </li>
            ))}
          </ul>
        )}
        <span>{t('policies.several.left')}</span>
      </Notice>
    </div>
  )
  return { create, progress: null, outcome }
}

/** Brings the outcome into sight: it comes a while after the button, above it. */
const reveal = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' })
