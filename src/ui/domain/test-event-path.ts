import { useMemo } from 'react'
import { useDeploymentIndex } from '~/api/deployments'
import { testDeploymentOf, testEventOf } from '~/model/test-event'
import type { Trigger } from '~/model/triggers'
import { paths } from '~/paths'

/** Returns the path to the form that sends an event, filled in with an event of the triggers, if one can be sent. */
export function useTestEventPath(triggers: readonly Trigger[]): string {
  const index = useDeploymentIndex()
  return useMemo(() => {
    const type = testEventOf(triggers)
    const deploymentId = type && testDeploymentOf(index)
    return paths.sendEvent({ ...(type && { type }), ...(deploymentId && { deploymentId }) })
  }, [triggers, index])
}
