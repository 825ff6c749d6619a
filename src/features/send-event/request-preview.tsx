import { useWatch, type Control } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { Title } from '~/ui/basics/text'
import { Group, Stack } from '~/ui/basics/flex'
import { remoteEventOf, type RemoteEventValues } from '~/model/remote-event-values'
import { LongText } from '~/ui/basics/long-text'
import { useZone } from '~/ui/text/time-text'
import { CopyCurl } from './copy-curl'
import classes from './send-event.module.css'

/** The body of the request, as it is typed. */
export function RequestPreview({ control }: { control: Control<RemoteEventValues> }) {
  const t = useTranslations()
  const zone = useZone()
  const values = useWatch({ control, compute: (typed: RemoteEventValues) => remoteEventOf(typed, zone) })
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="xs">
        <Title order={2}>{t('sendEvent.preview')}</Title>
        <CopyCurl />
      </Group>
      <LongText
        text={JSON.stringify(values, null, 2)}
        label={t('sendEvent.preview')}
        className={classes['request']}
      />
    </Stack>
  )
}
