import { useQueryClient } from '@tanstack/react-query'
import { useController } from 'react-hook-form'
import { useSearchParams } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { useDeploymentIndex } from '~/api/deployments'
import { keepRow } from '~/api/transport/deferred'
import { missingAt } from '~/api/transport/error'
import { isMuted, useCreateMute } from '~/api/mutes'
import { policyQueries } from '~/api/policies'
import { createMute, type Mute } from '~/contract/mutes'
import { cleanEntityId } from '~/model/clean-text'
import { paths } from '~/paths'
import { useCloseToList } from '~/ui/page/close-to'
import { Form } from '~/ui/form/form'
import { DeploymentField } from '~/ui/domain/deployment-picker'
import { PolicyPicker } from '~/ui/domain/policy-picker'
import { createdToastId, useUnmute } from '~/ui/domain/unmute'
import { useSchemaForm } from '~/ui/form/schema-form'
import { SideDrawer } from '~/ui/overlay/side-drawer'
import { offerUndoBriefly } from '~/ui/overlay/undo-toast'
import { toast } from '~/ui/basics/toast'
import { MuteNote } from './mute-note'

export interface MuteValues {
  policyId: string
  entityId: string
}

/** The drawer of a new mute: empty, or begun by a link that names policy, entity or both. */
export default function CreateMute() {
  const t = useTranslations()
  const [params] = useSearchParams()
  const close = useCloseToList(paths.mutes(), ['policyId', 'entityId'])
  const policyId = params.get('policyId') ?? ''
  const entityId = cleanEntityId(params.get('entityId') ?? '')
  return (
    <SideDrawer title={t('mutes.create')} close={close}>
      <MuteForm key={`${policyId} ${entityId}`} defaults={{ policyId, entityId }} close={close} />
    </SideDrawer>
  )
}

function MuteForm({ defaults, close }: { defaults: MuteValues; close: () => void }) {
  const t = useTranslations()
  const create = useCreateMute()
  const report = useReport()
  const isPolicyGiven = defaults.policyId !== ''
  const policyGone = missingAt('policyId', () => t('mutes.policy-gone'))
  const handle = useSchemaForm<MuteValues>({
    schema: createMute.body,
    defaults,
    draft: {
      // A link has a draft of its own: what was begun for another deployment is not shown for this one.
      key: `mute.new.${defaults.policyId}.${defaults.entityId}`,
      conceal: values => values,
      reveal: values => values,
    },
    submit: async ({ policyId, entityId }, _base, send) => {
      // If the same mute exists already, perhaps created in another tab, the service returns it. Undo must not delete
      // that one.
      const wasMuted = await isMuted({ policyId, entityId })
      const made = await send(() => create.mutateAsync({ body: { policyId, entityId } })).catch(policyGone)
      // The same pair again is the mute that is there already, perhaps about to be deleted.
      keepRow(made.id)
      report(made, !wasMuted)
      return close
    },
  })
  return (
    <Form handle={handle} action={t('mutes.create')} cancel={close}>
      <PolicyField isFirst={!isPolicyGiven} />
      <DeploymentField
        name="entityId"
        label={t('mutes.field.entity')}
        description={t('mutes.hint.entity')}
        // If it got the focus when the drawer opens, its list would cover the form.
        openOnFocus={false}
        data-autofocus={isPolicyGiven || undefined}
        required
        withAsterisk={false}
      />
      <MuteNote />
    </Form>
  )
}

/** Returns a function that reports a mute that was created, and offers to undo that if it is new. */
function useReport(): (mute: Mute, isNew: boolean) => void {
  const t = useTranslations()
  const client = useQueryClient()
  const deployments = useDeploymentIndex()
  const unmute = useUnmute()
  return ({ id, policyId, entityId }, isNew) => {
    const policies = client.getQueryData(policyQueries.all().queryKey)
    const policy = policies?.data.find(one => one.id === policyId)?.name ?? policyId
    const names = { policy, entity: deployments.get(entityId)?.name ?? entityId }
    const name = t('mutes.name', names)
    const message = t('mutes.created', names)
    if (isNew) offerUndoBriefly({ toastId: createdToastId(id), message, undo: () => unmute([{ id, name }]) })
    else void toast(message)
  }
}

function PolicyField({ isFirst }: { isFirst: boolean }) {
  const t = useTranslations()
  const { field, fieldState } = useController<MuteValues, 'policyId'>({ name: 'policyId' })
  return (
    <PolicyPicker
      label={t('mutes.field.policy')}
      placeholder={t('mutes.hint.policy')}
      value={field.value}
      onChange={field.onChange}
      error={fieldState.error?.message}
      // Focused as the drawer opens, the list of policies would lie over the form unasked.
      openOnFocus={false}
      data-autofocus={isFirst || undefined}
    />
  )
}
