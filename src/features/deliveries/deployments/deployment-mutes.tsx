import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { muteQueries } from '~/api/mutes'
import { policyQueries } from '~/api/policies'
import { useShown } from '~/api/transport/hidden-rows'
import { unreadableIn } from '~/model/unreadable'
import { reasonForNoEffect, withPolicies, type MutedPolicy } from '~/model/mutes'
import { paths } from '~/paths'
import { Button } from '~/ui/basics/button'
import { Card } from '~/ui/basics/card'
import { firstClick } from '~/ui/basics/first-click'
import { LongList } from '~/ui/basics/long-list'
import { Skeleton } from '~/ui/basics/skeleton'
import { ErrorBanner } from '~/ui/basics/states'
import { Status } from '~/ui/basics/status'
import { Text } from '~/ui/basics/text'
import { TextLink } from '~/ui/basics/text-link'
import { UnreadableNotice } from '~/ui/domain/unreadable-notice'
import { useUnmute } from '~/ui/domain/unmute'
import classes from './deployment-page.module.css'

/** The policies that are muted for a deployment. */
export function DeploymentMutes({ deploymentId, name }: { deploymentId: string; name: string | null }) {
  const t = useTranslations()
  const mutes = useQuery(muteQueries.all({ entityId: deploymentId }))
  const policies = useQuery(policyQueries.all())
  const shown = useShown(mutes.data?.data)
  const unreadable = new Set(policies.data?.unreadable.map(({ id }) => id))
  const rows = shown && policies.data && withPolicies(shown, policies.data.data, unreadable)
  // A failed read of the policies is reported by the page, which needs them, too.
  const isLoading = !rows && !mutes.error && !policies.error
  return (
    <Card title={t('deployments.mutes.title')}>
      <div aria-busy={isLoading}>
        {mutes.error && <ErrorBanner error={mutes.error} retry={() => void mutes.refetch()} />}
        {isLoading && <Skeleton height={40} />}
        <UnreadableNotice lists={[mutes.data]} />
        {rows?.length === 0 && unreadableIn([mutes.data]) === 0 && (
          <Text tone="dimmed">{t('deployments.mutes.none')}</Text>
        )}
        <LongList
          items={rows ?? []}
          height={40}
          row={row => <MutedRow key={row.mute.id} row={row} deployment={name ?? deploymentId} />}
          list={children => <ul className="plain-list">{children}</ul>}
        />
      </div>
    </Card>
  )
}

function MutedRow({ row, deployment }: { row: MutedPolicy; deployment: string }) {
  const t = useTranslations()
  const unmute = useUnmute()
  const { mute, policy } = row
  const name = t('mutes.name', { policy: policy?.name ?? mute.policyId, entity: deployment })
  const reason = reasonForNoEffect(row)
  return (
    <li className={classes['row']}>
      <span>
        {policy ? (
          <TextLink to={paths.policy(policy.id)} kind="name" isCut>
            {policy.name}
          </TextLink>
        ) : (
          <code className="cut">{mute.policyId}</code>
        )}
        {reason && <Status kind="warn">{t(`mutes.pointless.${reason}`)}</Status>}
      </span>
      <Button
        size="compact"
        variant="default"
        aria-label={t('mutes.unmute-one', { name })}
        onClick={firstClick(() => unmute([{ id: mute.id, name }]))}
      >
        {t('mutes.unmute')}
      </Button>
    </li>
  )
}
