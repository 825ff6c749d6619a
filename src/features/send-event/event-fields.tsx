import { Anchor, Stack } from '@mantine/core'
import { useFormContext } from 'react-hook-form'
import { useTimeZone, useTranslations } from 'use-intl'
import { remoteEventTypes } from '~/contract/event-types'
import { cleanEntityId } from '~/model/clean-text'
import { localTimeOf, type RemoteEventValues } from '~/model/remote-event-values'
import { isDeprecated } from '~/model/remote-events'
import { SelectField, TextField } from '~/ui/fields'
import { CountedText } from './counted-text'
import classes from './send-event.module.css'

/** What every remote event has: type, time, what it is about, and its text. */
export function EventFields() {
  const t = useTranslations()
  return (
    <>
      <TypeField />
      <TimeField />
      <TextField
        name="deploymentId"
        label={t('sendEvent.field.deploymentId')}
        description={t('sendEvent.hint.deploymentId')}
        autoComplete="off"
        clean={cleanEntityId}
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

function TypeField() {
  const t = useTranslations()
  const deprecated = remoteEventTypes.filter(isDeprecated)
  return (
    <SelectField
      name="eventType"
      label={t('sendEvent.field.eventType')}
      data={[
        { value: '', label: t('sendEvent.choose-type') },
        {
          group: t('sendEvent.current-types'),
          items: remoteEventTypes.filter(type => !isDeprecated(type)),
        },
        {
          group: t('sendEvent.deprecated-types'),
          items: deprecated.map(type => ({ value: type, label: t('sendEvent.deprecated', { type }) })),
        },
      ]}
    />
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
