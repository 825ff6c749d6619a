import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { Text } from '~/ui/basics/text'
import { Group, Stack } from '~/ui/basics/flex'
import { Dialog } from '~/ui/overlay/dialog'
import type { TestState } from './connection-test'

/** Asks before a channel is stored that no test has shown to work. */
export function UntestedModal({ state, answer }: { state: TestState; answer: (save: true | null) => void }) {
  const t = useTranslations()
  const hasFailed = state.step === 'ended' && state.result.outcome === 'failed'
  return (
    <Dialog title={t('channels.untested.title')} close={() => answer(null)}>
      <Stack>
        <Text>{hasFailed ? t('channels.untested.failed') : t('channels.untested.never')}</Text>
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
