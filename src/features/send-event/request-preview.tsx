import { Code, Group, Stack, Title } from '@mantine/core'
import { useWatch, type Control } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import '~/ui/code.css'
import { remoteEventOf, type RemoteEventValues } from '~/model/remote-event-values'
import { CopyCurl } from './copy-curl'
import classes from './send-event.module.css'

/** The body of the request, as it is typed. */
export function RequestPreview({ control }: { control: Control<RemoteEventValues> }) {
  const t = useTranslations()
  const values = useWatch({ control, compute: remoteEventOf })
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="xs">
        <Title order={2}>{t('sendEvent.preview')}</Title>
        <CopyCurl />
      </Group>
      <Code
        block
        className={classes['request']}
        tabIndex={0}
        role="region"
        aria-label={t('sendEvent.preview')}
      >
        {JSON.stringify(values, null, 2)}
      </Code>
    </Stack>
  )
}
