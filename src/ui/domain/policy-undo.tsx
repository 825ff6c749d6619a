import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { undoChanges, type ChangedField, type MadeChange } from '~/api/policy-undo'
import { createStore } from '~/api/device/store'
import { uniqueName } from '~/api/device/unique-name'
import type { Channel } from '~/contract/channels'
import type { Policy } from '~/contract/policies'
import { paths } from '~/paths'
import { TextLink } from '~/ui/basics/text-link'
import { closeToast } from '~/ui/basics/toast'
import { useRunToasts } from '~/ui/overlay/run-toasts'
import { endUndo, offerUndoBriefly } from '~/ui/overlay/undo-toast'

/** A change of policies that was sent: resumed, paused, or moved to a channel. */
export type SentChange = { kind: 'resume' | 'pause' } | { kind: 'move'; to: Pick<Channel, 'id' | 'name'> }

/** A toast that offers to undo changes of one kind. */
interface Offer {
  toastId: string
  kind: string
  changes: readonly MadeChange[]
  /** Shows it again, for fewer changes. */
  show: (offer: Offer) => void
}

const offers = createStore<readonly Offer[]>([])

const without = (toastId: string) => offers.get().filter(other => other.toastId !== toastId)

/** Removes policies from older offers that changed the same field, because only the newest change can be undone. */
function takeOut(changes: readonly MadeChange[]) {
  const fields = new Set(changes.map(fieldOf))
  for (const offer of offers.get()) {
    const left = offer.changes.filter(change => !fields.has(fieldOf(change)))
    if (left.length === offer.changes.length) continue
    if (left.length > 0) offer.show({ ...offer, changes: left })
    else {
      offers.set(without(offer.toastId))
      endUndo(offer.toastId)
    }
  }
}

const fieldOf = ({ id, after }: MadeChange) => `${id} ${Object.keys(after).join()}`

/**
 * Returns a function that reports a change of policies that was sent, and offers to undo it for five seconds, or longer
 * while the toast is in use. Changes of one kind share a toast. Only policies that really changed are restored.
 */
export function useOfferPolicyUndo(): (change: SentChange, policies: readonly Policy[]) => void {
  const t = useTranslations()
  const undo = useUndo()
  const show = (change: SentChange, offer: Offer) => {
    const { toastId, changes } = offer
    offers.set([...without(toastId), offer])
    offerUndoBriefly({
      toastId,
      message: t(`policies.bulk.${change.kind}-done`, {
        count: changes.length,
        name: changes[0]?.name ?? '',
        channel: change.kind === 'move' ? change.to.name : '',
      }),
      link: change.kind === 'move' && (
        <TextLink to={paths.channelPolicies(change.to.id)}>{t('policies.bulk.open-target')}</TextLink>
      ),
      undo: () => void undo(offer),
      ended: () => offers.set(without(toastId)),
    })
  }
  return (change, policies) => {
    const field: ChangedField =
      change.kind === 'move' ? { channelId: change.to.id } : { active: change.kind === 'resume' }
    const changes = policies.flatMap(policy => changeOf(policy, field))
    if (changes.length === 0) return
    takeOut(changes)
    const kind = JSON.stringify(field)
    const before = offers.get().find(offer => offer.kind === kind)
    show(change, {
      toastId: before?.toastId ?? uniqueName(),
      kind,
      changes: [...(before?.changes ?? []), ...changes],
      show: offer => show(change, offer),
    })
  }
}

/** Returns the change of a policy's field as a list; empty if the policy already had that value. */
function changeOf({ id, name, active, channelId }: Policy, after: ChangedField): MadeChange[] {
  const before = 'active' in after ? { active } : { channelId }
  const isSame = JSON.stringify(before) === JSON.stringify(after)
  return isSame ? [] : [{ id, name, before, after }]
}

/** Undoes the changes of an offer. Its toast shows the progress, and another toast shows what was not restored. */
function useUndo() {
  const t = useTranslations()
  const client = useQueryClient()
  const { progressIn, reportEach } = useRunToasts()
  return async ({ toastId, changes }: Offer) => {
    const failures = await undoChanges(client, changes, progressIn(toastId, changes.length))
    void closeToast(toastId)
    const count = failures.length
    if (count > 0) reportEach(t('policies.bulk.not-undone', { count }), failures)
  }
}
