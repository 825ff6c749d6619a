import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { useDeploymentIndex } from '~/api/deployments'
import { testDeploymentOf, testEventOf } from '~/model/test-event'
import type { Trigger } from '~/model/triggers'
import { paths } from '~/paths'

/**
 * Returns the path to the form that sends an event, titled as a test, so that no receiver takes it for a real one. It is
 * filled in with an event of the triggers, if one can be sent.
 */
export function useTestEventPath(triggers: readonly Trigger[]): string {
  const t = useTranslations()
  const index = useDeploymentIndex()
  return useMemo(() => {
    const type = testEventOf(triggers)
    const deploymentId = type && testDeploymentOf(index)
    const title = t('sendEvent.test-title')
    return paths.sendEvent({ ...(type && { type }), ...(deploymentId && { deploymentId }), title })
  }, [triggers, index, t])
}
