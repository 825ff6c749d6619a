import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useSetPolicyActive } from '~/api/policies'
import type { Policy } from '~/contract/policies'
import { useFailureToast } from '~/ui/basics/failure-toast'
import { useOfferPolicyUndo } from './policy-undo'
import classes from './active-switch.module.css'

/**
 * Resumes or pauses a policy in its row. The change is shown at once, is reverted if the server rejects it, and can be
 * undone.
 */
export function ActiveSwitch({ policy }: { policy: Policy }) {
  const t = useTranslations()
  const reportFailure = useFailureToast()
  const offerUndo = useOfferPolicyUndo()
  const set = useSetPolicyActive(policy)
  // The lists follow a moment later; what was pressed shows at once.
  const [wanted, setWanted] = useState<boolean | null>(null)
  const isOn = wanted ?? policy.active
  const flip = async (active: boolean) => {
    setWanted(active)
    try {
      // Of presses in a row, after the last one.
      await set.mutateAsync(active, { onSettled: () => setWanted(null) })
      offerUndo({ kind: active ? 'resume' : 'pause' }, [{ ...policy, active: !active }])
    } catch (error) {
      // Reported even if the row has left a list of those that are active, or the page was left.
      reportFailure(error, reason => t('policies.not-switched', { name: policy.name, reason }))
    }
  }
  return (
    <input
      type="checkbox"
      role="switch"
      aria-checked={isOn}
      className={classes['switch']}
      aria-label={t('policies.switch', { name: policy.name })}
      checked={isOn}
      onChange={event => void flip(event.currentTarget.checked)}
    />
  )
}
