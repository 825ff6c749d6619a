import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { Text } from '~/ui/basics/text'
import { Group, Stack } from '~/ui/basics/flex'
import { Dialog } from '~/ui/overlay/dialog'
import type { TestResult } from '~/model/connection-test'

/** Asks before a channel is stored whose test did not pass. */
export function UntestedModal({
  result: { outcome, cause },
  answer,
}: {
  result: TestResult
  answer: (save: true | null) => void
}) {
  const t = useTranslations()
  return (
    <Dialog title={t('channels.untested.title')} close={() => answer(null)}>
      <Stack>
        <Text>{t(outcome === 'failed' ? 'channels.untested.failed' : 'channels.untested.unclear')}</Text>
        {cause && <Text>{t(`causes.${cause}`)}</Text>}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => answer(true)}>
            {t('channels.untested.save')}
          </Button>
          <Button data-autofocus onClick={() => answer(null)}>
            {t('channels.untested.back')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
