import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { followRun } from '~/api/resend-run'
import { useResending } from '~/api/resend-store'
import type { ResendRun } from '~/model/resend-run'
import { paths } from '~/paths'
import { BackLink } from '~/ui/page/back-link'
import { Page } from '~/ui/page/page'
import { useUrlState } from '~/ui/page/url-state'
import { deliveryState } from '~/features/deliveries/delivery-filters'
import { ResendPlanView } from './resend-plan-view'
import { ResendRunView } from './resend-run-view'

/**
 * Resending many notifications: the plan for the filters in the URL, or the run that is under way or the last one. A plan
 * waits for a run to end.
 */
export default function ResendPage() {
  const t = useTranslations()
  const { search } = useLocation()
  const [state] = useUrlState(deliveryState)
  const client = useQueryClient()
  const { run, isElsewhere } = useResending()
  useEffect(() => followRun(client), [client])
  // The result of a run that ends here is shown until the user clears it or opens another plan.
  const watched = useWatched(run, search)
  const isPlanned = run === null || (run.state === 'over' && search !== '' && !watched)
  // A run that has just been started from its plan keeps the plan's address for a moment.
  const [shownPlan, setShownPlan] = useState<string | null>(null)
  const nextShown = isPlanned || search === '' ? search : isElsewhere ? null : shownPlan
  if (nextShown !== shownPlan) setShownPlan(nextShown)
  const isPlanWaiting = search !== '' && search !== nextShown
  return (
    <Page
      title={t('resends.title')}
      description={t('resends.text')}
      above={<BackLink to={paths.deliveries()}>{t('pages.deliveries')}</BackLink>}
    >
      {isPlanned ? (
        <ResendPlanView state={state} run={run} />
      ) : (
        <ResendRunView run={run} isElsewhere={isElsewhere} isPlanWaiting={isPlanWaiting} />
      )}
    </Page>
  )
}

/** Returns whether a run has been shown at an address before it was over. */
function useWatched(run: ResendRun | null, search: string): boolean {
  const [watched, setWatched] = useState<{ runId: string; search: string } | null>(null)
  const isWatched = run !== null && watched?.runId === run.id && watched.search === search
  if (run !== null && run.state !== 'over' && !isWatched) setWatched({ runId: run.id, search })
  return isWatched
}
