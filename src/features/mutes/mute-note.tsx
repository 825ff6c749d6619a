import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { deliveryQueries } from '~/api/deliveries'
import { useDeploymentName } from '~/api/deployments'
import { ApiError } from '~/api/transport/error'
import { inboxQuery } from '~/api/inbox'
import { muteQueries } from '~/api/mutes'
import { policyQueries } from '~/api/policies'
import { isId } from '~/contract/text-rules'
import { Notice } from '~/ui/basics/notice'
import type { MuteValues } from './create-mute'

/** What muting would silence, or why it would change nothing, shown before the button is pressed. */
export function MuteNote() {
  const { policyId, entityId } = useWatch<MuteValues>() as MuteValues
  const [settled] = useDebouncedValue(entityId, 200)
  return (
    <>
      <EffectNote policyId={policyId} entityId={settled} />
      {isId(settled) && <UnnamedNote entityId={settled} />}
    </>
  )
}

function EffectNote({ policyId, entityId }: MuteValues) {
  const t = useTranslations()
  const isWhole = isId(entityId)
  const policy = useQuery({ ...policyQueries.detail(policyId), enabled: policyId !== '' })
  const mutes = useQuery({ ...muteQueries.all({ entityId }), enabled: isWhole })
  const deployment = useDeploymentName(entityId) ?? entityId
  if (policy.error instanceof ApiError && policy.error.kind === 'missing')
    return <Notice kind="warn">{t('mutes.note.gone')}</Notice>
  if (!policy.data || policyId === '' || !isWhole) return null
  const { name, active } = policy.data
  if (mutes.data?.data.some(mute => mute.policyId === policyId))
    return <Notice kind="warn">{t('mutes.note.present', { name, deployment })}</Notice>
  if (!active) return <Notice kind="warn">{t('mutes.note.paused', { name })}</Notice>
  return <Notice kind="info">{t('mutes.note.silences', { name, deployment })}</Notice>
}

/** The service does not check an entity's id. One that nothing has named yet may be mistyped, or be new. */
function UnnamedNote({ entityId }: Pick<MuteValues, 'entityId'>) {
  const t = useTranslations()
  const { data: log } = useQuery(deliveryQueries.window({}))
  const { data: inbox } = useQuery(inboxQuery())
  const isKnown = useDeploymentName(entityId) !== null
  if (isKnown || !log || !inbox) return null
  const isNamed =
    log.rows.some(row => row.entityId === entityId) ||
    inbox.data.some(row => row.relatedDeployment?.deploymentId === entityId)
  return isNamed ? null : <Notice kind="warn">{t('mutes.note.unnamed', { count: log.rows.length })}</Notice>
}
