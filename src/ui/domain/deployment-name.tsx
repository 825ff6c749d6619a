import { useTranslations } from 'use-intl'
import { useDeploymentIdOf, useDeploymentName } from '~/api/deployments'
import type { DeliverySummary } from '~/model/delivery-summary'
import { paths } from '~/paths'
import { Bdi } from '~/ui/basics/bdi'
import { CopyText } from '~/ui/basics/copy'
import { TextLink } from '~/ui/basics/text-link'
import classes from './deployment-name.module.css'

/**
 * A deployment's name, as a link to its page, above its ID, which can be copied. Both lines are rendered before the
 * name is known, so that nothing moves.
 */
export function DeploymentName({
  id,
  name,
  isSubject = false,
}: {
  id: string
  name: string | null
  /** Whether the row is about the deployment. */
  isSubject?: boolean
}) {
  const t = useTranslations()
  return (
    <span className={classes['deployment']} data-named={name !== null}>
      <TextLink
        to={paths.deployment(id)}
        kind={isSubject ? 'name' : 'quiet'}
        isCut
        className={classes['name']}
        title={name ?? undefined}
      >
        <Bdi>{name ?? t('deployments.no-name')}</Bdi>
      </TextLink>
      <span className={classes['id']}>
        <CopyText text={id} label={t('deployments.id')} />
      </span>
    </span>
  )
}

type Attempt = Pick<DeliverySummary, 'entityId' | 'entityName' | 'entityKind'>

/**
 * The entity that an attempt is about, by the name in its body or else the known one. A deployment links to its page,
 * unless the name is to be plain.
 */
export function EntityName({ attempt, isPlain = false }: { attempt: Attempt; isPlain?: boolean }) {
  const { entityId, entityName } = attempt
  const known = useDeploymentName(entityId)
  const deploymentId = useDeploymentIdOf(attempt)
  if (entityId === null) return null
  const name = entityName ?? known ?? entityId
  if (isPlain || deploymentId === null)
    return (
      <Bdi className="cut" title={name}>
        {name}
      </Bdi>
    )
  return (
    <TextLink to={paths.deployment(deploymentId)} kind="quiet" isCut title={name}>
      <Bdi>{name}</Bdi>
    </TextLink>
  )
}
