import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { isMissing, missingAt } from '~/api/error'
import { policyQueries, readPolicyAgain, useUpdatePolicy } from '~/api/policies'
import { policyChanges, policyDraft, type Policy } from '~/contract/policies'
import { policyChangesOf, policyValuesOf, type PolicyValues } from '~/model/policy-values'
import { triggerOf } from '~/model/triggers'
import { paths } from '~/paths'
import { useSchemaForm } from '~/ui/schema-form'
import { SideDrawer } from '~/ui/side-drawer'
import { ErrorBanner, ErrorState } from '~/ui/states'
import { toast } from '~/ui/toast'
import { PolicyForm } from './policy-form'

/** The drawer in which a stored policy is looked at and changed. */
export default function EditPolicy() {
  const t = useTranslations()
  const { policyId = '' } = useParams()
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const query = useQuery(policyQueries.detail(policyId))
  const close = () => {
    const filters = new URLSearchParams(params)
    filters.delete('newChannelId')
    void navigate({ pathname: paths.policies(), search: filters.toString() })
  }
  return (
    <SideDrawer title={query.data?.name ?? t('policies.edit')} close={close}>
      {query.data ? (
        <>
          {query.error && <ErrorBanner error={query.error} retry={() => void query.refetch()} />}
          <StoredPolicy key={query.data.id} policy={query.data} close={close} />
        </>
      ) : query.error ? (
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      ) : (
        <Text c="dimmed">{t('common.loading')}</Text>
      )}
    </SideDrawer>
  )
}

function StoredPolicy({ policy, close }: { policy: Policy; close: () => void }) {
  const t = useTranslations()
  const update = useUpdatePolicy()
  const channelGone = missingAt('channelId', () => t('policies.channel-gone'))
  const { pathname, search } = useLocation()
  const stored = policyValuesOf(policy)
  const handle = useSchemaForm<PolicyValues>({
    // A trigger of an unknown kind is kept by not sending any.
    schema: triggerOf(policy).kind === 'none' ? policyChanges : policyDraft,
    defaults: stored,
    draft: { key: `policy.${policy.id}`, conceal: values => values, reveal: values => values },
    submit: async (values, base) => {
      const body = policyChangesOf(base, values)
      if (Object.keys(body).length > 0)
        await update.mutateAsync({ path: { policyId: policy.id }, body }).catch(async (error: unknown) => {
          // Either may have gone. If it is the policy, reading it fails too, and says so.
          if (body.channelId && isMissing(error)) {
            await readPolicyAgain(policy.id)
            channelGone(error)
          }
          throw error
        })
      void toast(t('policies.saved', { name: values.name }))
      close()
      return true
    },
  })
  return (
    <PolicyForm
      handle={handle}
      stored={{ id: policy.id, values: stored }}
      action={t('policies.save')}
      cancel={close}
      newChannelPath={paths.newChannel({ returnTo: pathname + search })}
    />
  )
}
