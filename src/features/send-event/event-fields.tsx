import { Anchor, Stack } from '@mantine/core'
import { useFormContext } from 'react-hook-form'
import { useTimeZone, useTranslations } from 'use-intl'
import { localTimeOf, type RemoteEventValues } from '~/model/remote-event-values'
import { TextField } from '~/ui/fields'
import { CountedText } from './counted-text'
import { EventTypeField } from './event-type-field'
import classes from './send-event.module.css'

/** What every remote event has: type, time, what it is about, and its text. */
export function EventFields() {
  const t = useTranslations()
  return (
    <>
      <EventTypeField />
      <TimeField />
      <TextField
        name="deploymentId"
        label={t('sendEvent.field.deploymentId')}
        description={t('sendEvent.hint.deploymentId')}
        autoComplete="off"
      />
      <div className={classes['pair']}>
        <TextField name="orgId" label={t('sendEvent.field.orgId')} autoComplete="off" />
        <TextField
          name="predictionEnvironmentId"
          label={t('sendEvent.field.predictionEnvironmentId')}
          autoComplete="off"
        />
      </div>
      <CountedText name="title" label={t('sendEvent.field.title')} maximum={512} />
      <CountedText name="message" label={t('sendEvent.field.message')} maximum={16_384} isLong />
    </>
  )
}

function TimeField() {
  const t = useTranslations()
  const zone = useTimeZone() ?? ''
  const { setValue } = useFormContext<RemoteEventValues>()
  return (
    <Stack gap={4}>
      <TextField
        name="timestamp"
        type="datetime-local"
        step={1}
        label={t('sendEvent.field.timestamp')}
        description={t('sendEvent.hint.timestamp', { zone })}
      />
      <Anchor
        component="button"
        type="button"
        className="field-action"
        onClick={() =>
          setValue('timestamp', localTimeOf(new Date()), { shouldDirty: true, shouldValidate: true })
        }
      >
        {t('sendEvent.now')}
      </Anchor>
    </Stack>
  )
}
