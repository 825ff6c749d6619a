import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { Stack } from '~/ui/basics/flex'
import { TextButton } from '~/ui/basics/text-link'
import { serverNow } from '~/api/device/clock'
import { maxMessageLength, maxTitleLength } from '~/contract/events'
import { localFieldsOf, momentsOfField, type RemoteEventValues } from '~/model/remote-event-values'
import { DeploymentField } from '~/ui/domain/deployment-picker'
import { SelectField, TextField } from '~/ui/form/fields'
import { useOptionalLabel } from '~/ui/form/optional-label'
import { useTimeText, useZone, useZoneName } from '~/ui/text/time-text'
import { CountedText } from './counted-text'
import { EventTypeField } from './event-type-field'
import classes from './send-event.module.css'

/** What every remote event has: type, time, what it is about, and its text. */
export function EventFields() {
  const t = useTranslations()
  const optionalLabel = useOptionalLabel()
  return (
    <>
      <EventTypeField />
      <TimeField />
      <DeploymentField
        name="deploymentId"
        label={optionalLabel(t('sendEvent.field.deploymentId'))}
        description={t('sendEvent.hint.deploymentId')}
      />
      <div className={classes['pair']}>
        <TextField name="orgId" label={t('sendEvent.field.orgId')} isOptional autoComplete="off" />
        <TextField
          name="predictionEnvironmentId"
          label={t('sendEvent.field.predictionEnvironmentId')}
          isOptional
          autoComplete="off"
        />
      </div>
      <CountedText name="title" label={t('sendEvent.field.title')} maximum={maxTitleLength} />
      <CountedText name="message" label={t('sendEvent.field.message')} maximum={maxMessageLength} isLong />
    </>
  )
}

/** When it happened. For a time that clocks repeat, it asks which one is meant. */
function TimeField() {
  const t = useTranslations()
  const zone = useZone()
  const zoneName = useZoneName()
  const textOf = useTimeText()
  const { control, setValue } = useFormContext<RemoteEventValues>()
  const moments = momentsOfField(useWatch({ control, name: 'timestamp' }), zone)
  const setToNow = () => {
    const { timestamp, pass } = localFieldsOf(serverNow(), zone)
    setValue('pass', pass, { shouldDirty: true })
    setValue('timestamp', timestamp, { shouldDirty: true, shouldValidate: true })
  }
  return (
    <Stack gap={4}>
      <TextField
        name="timestamp"
        type="datetime-local"
        step={1}
        required
        withAsterisk={false}
        label={t('sendEvent.field.timestamp')}
        description={
          moments?.length === 0
            ? t('sendEvent.hint.skipped-time', { zone: zoneName })
            : t('sendEvent.hint.timestamp', { zone: zoneName })
        }
      />
      <TextButton className="field-action" onClick={setToNow}>
        {t('sendEvent.now')}
      </TextButton>
      {moments?.length === 2 && (
        <SelectField
          name="pass"
          label={t('sendEvent.field.pass')}
          data={moments.map((moment, index) => ({
            value: index === 0 ? 'first' : 'second',
            label: textOf(moment, 'exact'),
          }))}
        />
      )}
    </Stack>
  )
}
