import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { Button, LinkButton } from '~/ui/basics/button'
import { Text } from '~/ui/basics/text'
import { Group, Stack } from '~/ui/basics/flex'
import { askRights } from '~/api/connect'
import { ApiError } from '~/api/transport/error'
import { useSession } from '~/api/session/session'
import { enterDemo } from '~/api/session/sign-out'
import { paths } from '~/paths'
import { Notice } from '~/ui/basics/notice'
import { Page } from '~/ui/page/page'
import { ErrorBanner } from '~/ui/basics/states'

/** In place of an administrators' page: why it is not shown, and how to get the right. */
export default function NoRightsPage() {
  const t = useTranslations()
  const { kind } = useSession()
  // If the answer is that all is open, the page itself comes up in this one's place.
  const check = useMutation({ mutationFn: askRights })
  const isRefused = check.error instanceof ApiError && check.error.kind === 'denied'
  return (
    <Page title={t('rights.title')}>
      <Stack maxWidth="38rem">
        <Text>{t(kind === 'demo' ? 'rights.demo' : 'rights.token')}</Text>
        {kind !== 'demo' && <Text>{t('rights.how')}</Text>}
        {isRefused && <Notice kind="info">{t('rights.still')}</Notice>}
        {check.error && !isRefused && <ErrorBanner error={check.error} />}
        <Group gap="xs">
          {kind === 'demo' ? (
            <Button onClick={() => enterDemo('all')}>{t('connection.look-as-administrator')}</Button>
          ) : (
            <Button loading={check.isPending} onClick={() => check.mutate()}>
              {t('rights.check')}
            </Button>
          )}
          <LinkButton variant="default" to={paths.inbox()}>
            {t('rights.inbox')}
          </LinkButton>
        </Group>
      </Stack>
    </Page>
  )
}
