import { useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { spoolerTypes } from '~/contract/events'
import type { RemoteEventValues } from '~/model/remote-event-values'
import { partOf } from '~/model/remote-events'
import { SelectField, TextField } from '~/ui/form/fields'
import classes from './send-event.module.css'

/** Returns the part that the selected type uses, if any. */
export function PartFields() {
  const t = useTranslations()
  const type = useWatch<RemoteEventValues, 'eventType'>({ name: 'eventType' })
  const part = type === '' ? null : partOf(type)
  if (!part) return null
  return (
    <fieldset className={classes['part']}>
      <legend>{t(`sendEvent.part.${part}`)}</legend>
      {part === 'data' && <ReplacementFields />}
      {part === 'externalNanPredictionsData' && <NanFields />}
      {part === 'predictionRequestData' && <RequestFields />}
      {part === 'spoolerChannelData' && <SpoolerFields />}
    </fieldset>
  )
}

function ReplacementFields() {
  const t = useTranslations()
  return (
    <>
      <TextField
        name="data.newModelId"
        label={t('sendEvent.field.newModelId')}
        isOptional
        autoComplete="off"
      />
      <TextField
        name="data.oldModelId"
        label={t('sendEvent.field.oldModelId')}
        isOptional
        autoComplete="off"
      />
      <TextField name="data.reason" label={t('sendEvent.field.reason')} isOptional />
    </>
  )
}

function NanFields() {
  const t = useTranslations()
  return (
    <>
      <TextField
        name="externalNanPredictionsData.count"
        type="number"
        min={1}
        label={t('sendEvent.field.count')}
        required
        withAsterisk={false}
      />
      <TextField
        name="externalNanPredictionsData.modelId"
        label={t('sendEvent.field.modelId')}
        isOptional
        autoComplete="off"
      />
    </>
  )
}

const asTyped = (text: string): string => text

function RequestFields() {
  const t = useTranslations()
  return (
    <>
      <div className={classes['pair']}>
        <TextField
          name="predictionRequestData.status_code"
          type="number"
          label={t('sendEvent.field.status_code')}
          required
          withAsterisk={false}
        />
        <TextField
          name="predictionRequestData.error_code"
          label={t('sendEvent.field.error_code')}
          isOptional
        />
      </div>
      <TextField
        name="predictionRequestData.response_body"
        label={t('sendEvent.field.response_body')}
        isOptional
        // A body is sent as it is.
        clean={asTyped}
      />
      <TextField
        name="predictionRequestData.model_id"
        label={t('sendEvent.field.modelId')}
        isOptional
        autoComplete="off"
      />
      <TextField
        name="predictionRequestData.user_id"
        label={t('sendEvent.field.user_id')}
        isOptional
        autoComplete="off"
      />
    </>
  )
}

function SpoolerFields() {
  const t = useTranslations()
  return (
    <>
      <TextField
        name="spoolerChannelData.name"
        label={t('sendEvent.field.spoolerName')}
        required
        withAsterisk={false}
      />
      <SelectField
        name="spoolerChannelData.type"
        label={t('sendEvent.field.spoolerType')}
        data={[...spoolerTypes]}
      />
    </>
  )
}
