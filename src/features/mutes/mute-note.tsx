import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { ApiError } from '~/api/error'
import { muteQueries } from '~/api/mutes'
import { policyQueries } from '~/api/policies'
import { Notice } from '~/ui/notice'
import type { MuteValues } from './create-mute'

/** What muting would silence, or why it would change nothing: told before the button is pressed. */
export function MuteNote() {
  const t = useTranslations()
  const { policyId, entityId } = useWatch<MuteValues>() as MuteValues
  const [settled] = useDebouncedValue(entityId.trim(), 200)
  const policy = useQuery({ ...policyQueries.detail(policyId), enabled: policyId !== '' })
  const mutes = useQuery({ ...muteQueries.all({ entityId: settled }), enabled: settled !== '' })
  if (policy.error instanceof ApiError && policy.error.kind === 'missing')
    return <Notice kind="warn">{t('mutes.note.gone')}</Notice>
  if (!policy.data || policyId === '' || settled === '') return null
  const { name, active } = policy.data
  if (mutes.data?.data.some(mute => mute.policyId === policyId))
    return <Notice kind="warn">{t('mutes.note.present', { name })}</Notice>
  if (!active) return <Notice kind="warn">{t('mutes.note.paused', { name })}</Notice>
  return <Notice kind="info">{t('mutes.note.silences', { name })}</Notice>
}
