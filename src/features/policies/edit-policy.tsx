import { useQuery } from '@tanstack/react-query'
import { useLocation, useParams } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { Bdi } from '~/ui/basics/bdi'
import { Text } from '~/ui/basics/text'
import { channelQueries } from '~/api/channels'
import { missingAt } from '~/api/transport/error'
import { eventQueries } from '~/api/events'
import { policyQueries, readPolicyAgain, useUpdatePolicy } from '~/api/policies'
import type { EventCatalog } from '~/contract/events'
import { editedPolicy, policyChanges, type Policy } from '~/contract/policies'
import { withChanges } from '~/model/conflict'
import {
  checkedPolicy,
  policyChangesOf,
  policyConflictRows,
  policyValuesOf,
  type PolicyValues,
} from '~/model/policy-values'
import { triggerById, triggerOf } from '~/model/triggers'
import { paths } from '~/paths'
import { useCloseToList } from '~/ui/page/close-to'
import { useConflict } from '~/ui/form/conflict'
import { useSchemaForm } from '~/ui/form/schema-form'
import { SideDrawer } from '~/ui/overlay/side-drawer'
import { ErrorBanner, ErrorState } from '~/ui/basics/states'
import { toast } from '~/ui/basics/toast'
import { useWithNewChannel } from './new-channel'
import { PolicyForm } from './policy-form'
import { WithCatalog } from './with-catalog'

/** The drawer in which a stored policy is looked at and changed. */
export default function EditPolicy() {
  const t = useTranslations()
  const { policyId = '' } = useParams()
  const query = useQuery(policyQueries.detail(policyId))
  const close = useCloseToList(paths.policies(), ['newChannelId'])
  return (
    <SideDrawer title={query.data?.name ?? t('policies.edit')} close={close}>
      {query.data ? (
        <>
          {query.error && <ErrorBanner error={query.error} retry={() => void query.refetch()} />}
          <WithCatalog>
            {catalog => <StoredPolicy key={policyId} policy={query.data} catalog={catalog} close={close} />}
          </WithCatalog>
        </>
      ) : query.error ? (
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      ) : (
        <Text tone="dimmed">{t('common.loading')}</Text>
      )}
    </SideDrawer>
  )
}

interface StoredPolicyProps {
  policy: Policy
  catalog: EventCatalog
  close: () => void
}

function StoredPolicy({ policy, catalog, close }: StoredPolicyProps) {
  const t = useTranslations()
  const update = useUpdatePolicy()
  const channelGone = missingAt('channelId', () => t('policies.channel-gone'))
  const { pathname, search } = useLocation()
  const stored = policyValuesOf(policy)
  const conflict = usePolicyConflict()
  const handle = useSchemaForm<PolicyValues>({
    // A trigger of an unknown kind is kept by not sending any.
    schema: triggerOf(policy).kind === 'none' ? policyChanges : editedPolicy,
    defaults: stored,
    toRequest: checkedPolicy,
    draft: { key: `policy.${policy.id}`, conceal: values => values, reveal: values => values },
    amend: useWithNewChannel(catalog),
    submit: async (values, base, send) => {
      const fresh = policyValuesOf(await readPolicyAgain(policy.id))
      const mine = await conflict.settle(base, values, fresh)
      if (!mine) return null
      const body = policyChangesOf(base, mine)
      if (Object.keys(body).length > 0) {
        const saved = send(() => update.mutateAsync({ path: { policyId: policy.id }, body }))
        // The policy itself has just been read.
        await (body.channelId ? saved.catch(channelGone) : saved)
      }
      const { name } = withChanges(policyConflictRows, fresh, base, mine)
      void toast(t('policies.saved', { name }))
      return close
    },
  })
  return (
    <>
      <PolicyForm
        handle={handle}
        catalog={catalog}
        stored={{ id: policy.id, values: stored }}
        action={t('policies.save')}
        cancel={close}
        newChannelPath={paths.newChannel({ returnTo: pathname + search })}
      />
      {conflict.dialog}
    </>
  )
}

/** The question about what someone else has changed of the policy. */
function usePolicyConflict() {
  const t = useTranslations()
  const names: Record<string, string> = {
    name: t('policies.field.name'),
    trigger: t('policies.field.trigger'),
    channel: t('policies.field.channel'),
    active: t('policies.filter.active'),
  }
  return useConflict<PolicyValues>({
    rows: policyConflictRows,
    nameOf: row => names[row] ?? row,
    textOf: (row, values) => {
      if (row === 'channel') return <ChannelName id={values.channelId} />
      if (row === 'trigger') return <TriggerName {...values} />
      if (row === 'active') return t(values.active ? 'policies.filter.yes' : 'policies.filter.no')
      return values.name
    },
  })
}

function ChannelName({ id }: { id: string }) {
  return <Bdi>{useQuery(channelQueries.detail(id)).data?.name ?? id}</Bdi>
}

function TriggerName({ eventGroup, eventType }: Pick<PolicyValues, 'eventGroup' | 'eventType'>) {
  const t = useTranslations()
  const catalog = useQuery(eventQueries.catalog()).data
  const id = eventGroup || eventType
  const trigger = catalog && triggerById(catalog, eventGroup ? 'group' : 'event', id)
  const label = trigger && trigger.kind !== 'none' ? trigger.label : id || t('policies.no-trigger')
  return <Bdi>{label}</Bdi>
}
