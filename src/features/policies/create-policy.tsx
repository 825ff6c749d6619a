import { useQuery } from '@tanstack/react-query'
import { useLocation, useParams, useSearchParams } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { Text } from '~/ui/basics/text'
import { missingAt } from '~/api/transport/error'
import { policyQueries, useCreatePolicy } from '~/api/policies'
import { maxNameLength } from '~/contract/common'
import type { EventCatalog } from '~/contract/events'
import { policyDraft } from '~/contract/policies'
import {
  policyDraftOf,
  policyValuesOf,
  valuesFor,
  type PolicyValues,
  type TriggerChoice,
} from '~/model/policy-values'
import { truncate } from '~/model/truncate'
import { paths } from '~/paths'
import { useCloseToList } from '~/ui/page/close-to'
import { withoutIsolates } from '~/ui/text/isolate'
import { useSchemaForm, withoutEmpty } from '~/ui/form/schema-form'
import { SideDrawer } from '~/ui/overlay/side-drawer'
import { ErrorState } from '~/ui/basics/states'
import { toast } from '~/ui/basics/toast'
import { useCreateSeveral, useNameFor } from './create-several'
import { useWithNewChannel } from './new-channel'
import { PolicyForm } from './policy-form'
import { WithCatalog } from './with-catalog'

/** The drawer of a new policy: empty, or begun from a channel, an event, a group or another policy. */
export default function CreatePolicy() {
  const t = useTranslations()
  const [params] = useSearchParams()
  const { channelId } = useParams()
  const copyOf = params.get('copyOf')
  const close = useClose()
  return (
    <SideDrawer title={t('policies.create')} close={close}>
      <WithCatalog>
        {catalog =>
          copyOf ? (
            <CopiedPolicy key={copyOf} policyId={copyOf} catalog={catalog} />
          ) : (
            <NewPolicy
              defaults={{
                name: '',
                // A list may be filtered by both, but a policy has only one of them.
                eventGroup: params.has('event') ? '' : (params.get('group') ?? ''),
                eventType: params.get('event') ?? '',
                channelId: channelId ?? params.get('channelId') ?? '',
                active: true,
              }}
              catalog={catalog}
            />
          )
        }
      </WithCatalog>
    </SideDrawer>
  )
}

/** Leads back to the list of policies: all, or those of a channel. */
function useClose(): () => void {
  const { channelId } = useParams()
  const list = channelId ? paths.channelPolicies(channelId) : paths.policies()
  return useCloseToList(list, ['copyOf', 'channelId', 'newChannelId'])
}

/** Each way to begin has a draft of its own: what was begun for one event is not shown for another. */
const draftKey = (params: URLSearchParams, channelId = params.get('channelId') ?? ''): string =>
  [
    'policy.new',
    params.get('event') ?? '',
    params.get('group') ?? '',
    channelId,
    params.get('copyOf') ?? '',
  ].join('.')

function CopiedPolicy({ policyId, catalog }: { policyId: string; catalog: EventCatalog }) {
  const t = useTranslations()
  const query = useQuery(policyQueries.detail(policyId))
  if (!query.data && query.error) return <ErrorState error={query.error} retry={() => void query.refetch()} />
  if (!query.data) return <Text tone="dimmed">{t('common.loading')}</Text>
  const { name: original } = query.data
  const copy = withoutIsolates(t('policies.copy-name', { name: original }), original)
  const name = truncate(copy, maxNameLength).trimEnd()
  return <NewPolicy defaults={{ ...policyValuesOf(query.data), name }} catalog={catalog} />
}

function NewPolicy({ defaults, catalog }: { defaults: PolicyValues; catalog: EventCatalog }) {
  const t = useTranslations()
  const close = useClose()
  const [params] = useSearchParams()
  const { channelId } = useParams()
  const create = useCreatePolicy()
  const several = useCreateSeveral()
  const nameFor = useNameFor()
  const channelGone = missingAt('channelId', () => t('policies.channel-gone'))
  const { pathname, search } = useLocation()
  const handle = useSchemaForm<PolicyValues>({
    schema: policyDraft,
    defaults: { ...defaults, several: null },
    toRequest: values => {
      const [trigger] = values.several ?? []
      if (trigger) return withoutEmpty(policyDraftOf(valuesFor(values, trigger, nameFor(values, trigger))))
      // When several triggers are selected, the single trigger selected before is ignored.
      const blank = { ...values, eventGroup: '', eventType: '', name: '-' }
      return withoutEmpty(policyDraftOf(values.several ? blank : values))
    },
    draft: { key: draftKey(params, channelId), conceal: values => values, reveal: values => values },
    amend: useWithNewChannel(catalog),
    submit: async (values, _base, send) => {
      if (values.several) {
        const keep = (left: readonly TriggerChoice[]) => handle.form.setValue('several', left)
        return (await send(() => several.create(values, keep))) ? close : null
      }
      await send(() => create.mutateAsync({ body: policyDraftOf(values) })).catch(channelGone)
      void toast(t('policies.created', { name: values.name }))
      return close
    },
  })
  return (
    <PolicyForm
      handle={handle}
      catalog={catalog}
      action={t('policies.create')}
      cancel={close}
      progress={several.progress}
      outcome={several.outcome}
      newChannelPath={paths.newChannel({ returnTo: pathname + search })}
    />
  )
}
