import { List } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { ApiError } from '~/api/transport/error'
import { Notice } from '~/ui/basics/notice'
import { ErrorBanner } from '~/ui/basics/states'
import './connect-failure.css'

/** Why a server could not be reached. The browser doesn't report the reason, so every possible one is listed. */
export function ConnectFailure({ error, server }: { error: unknown; server: string }) {
  const t = useTranslations()
  if (!(error instanceof ApiError && error.kind === 'offline')) return <ErrorBanner error={error} />
  const { origin } = window.location
  const isForeign = server !== '' && new URL(server).origin !== origin
  return (
    <Notice kind="bad" title={t('connect.unreachable.title', { server: server || origin })}>
      <List size="sm" spacing={4}>
        <List.Item>{t('connect.unreachable.address')}</List.Item>
        {isForeign && <List.Item>{t('connect.unreachable.origin', { origin })}</List.Item>}
        {isForeign && <List.Item>{t('connect.unreachable.policy')}</List.Item>}
      </List>
    </Notice>
  )
}
