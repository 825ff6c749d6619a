import { IconBellOff, IconSend } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useParams } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { deliveryQueries } from '~/api/deliveries'
import { useDeploymentName } from '~/api/deployments'
import { useNotificationLog } from '~/api/notifications'
import { isId } from '~/contract/text-rules'
import { cleanEntityId } from '~/model/clean-text'
import { notificationsOfEntity } from '~/model/notifications'
import { paths } from '~/paths'
import { LinkButton } from '~/ui/basics/button'
import { CopyText } from '~/ui/basics/copy'
import { Notice } from '~/ui/basics/notice'
import { ErrorBanner } from '~/ui/basics/states'
import { BackLink } from '~/ui/page/back-link'
import { Page } from '~/ui/page/page'
import { useDeliveryNames } from '~/features/deliveries/delivery-names'
import { DeploymentChannels } from './deployment-channels'
import { DeploymentMutes } from './deployment-mutes'
import { DeploymentNotifications } from './deployment-notifications'
import classes from './deployment-page.module.css'

/** One deployment: what the loaded notifications say about it, which channels got them, and what is muted for it. */
export default function DeploymentPage() {
  const t = useTranslations()
  const { deploymentId: given = '' } = useParams()
  const deploymentId = cleanEntityId(given)
  const name = useDeploymentName(deploymentId)
  const query = useQuery(deliveryQueries.window({}))
  const log = useNotificationLog(query.data?.rows)
  const notifications = useMemo(() => log && notificationsOfEntity(log, deploymentId), [log, deploymentId])
  const { names, error, retry } = useDeliveryNames()
  const isUnknown = name === null && notifications?.length === 0
  return (
    <Page
      title={name ?? t('deployments.one')}
      description={<CopyText text={deploymentId} label={t('deployments.id')} />}
      above={<BackLink to={paths.deployments()}>{t('pages.deployments')}</BackLink>}
      action={isId(deploymentId) && <Actions deploymentId={deploymentId} />}
    >
      {error && <ErrorBanner error={error} retry={retry} />}
      {isUnknown && <Notice kind="warn">{t('deployments.unknown')}</Notice>}
      <div className={classes['columns']}>
        <DeploymentNotifications
          deploymentId={deploymentId}
          notifications={notifications}
          query={query}
          names={names}
        />
        <div className={classes['aside']}>
          <DeploymentChannels notifications={notifications} names={names} />
          <DeploymentMutes deploymentId={deploymentId} name={name} />
        </div>
      </div>
    </Page>
  )
}

function Actions({ deploymentId }: { deploymentId: string }) {
  const t = useTranslations()
  return (
    <>
      <LinkButton
        to={paths.newMute({ entityId: deploymentId, returnTo: paths.deployment(deploymentId) })}
        variant="default"
        leftSection={<IconBellOff size={16} aria-hidden />}
      >
        {t('deployments.mute')}
      </LinkButton>
      <LinkButton to={paths.sendEvent({ deploymentId })} leftSection={<IconSend size={16} aria-hidden />}>
        {t('pages.sendEvent')}
      </LinkButton>
    </>
  )
}
