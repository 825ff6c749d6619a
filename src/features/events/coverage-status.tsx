import { useTranslations } from 'use-intl'
import type { CoverageState } from '~/model/coverage'
import { Status, type StatusKind } from '~/ui/basics/status'

const kinds: Record<CoverageState, StatusKind> = { covered: 'good', paused: 'idle', uncovered: 'none' }

/** Whether anyone is notified of an event: by how many policies, by paused ones only, or no one. */
export function CoverageStatus({ state, policies }: { state: CoverageState; policies: number }) {
  const t = useTranslations()
  return (
    <Status kind={kinds[state]}>
      {state === 'covered' ? t('events.covered-by', { count: policies }) : t(`events.state.${state}`)}
    </Status>
  )
}
