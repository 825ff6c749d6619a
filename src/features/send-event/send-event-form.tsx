import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { Stack } from '~/ui/basics/flex'
import { serverNow } from '~/api/device/clock'
import { missingAt } from '~/api/transport/error'
import { useSendRemoteEvent } from '~/api/events'
import { remoteEvent } from '~/contract/events'
import { newRemoteEvent, remoteEventOf, type RemoteEventValues } from '~/model/remote-event-values'
import type { Drill } from '~/model/fire-drill'
import type { RemoteEventType } from '~/model/remote-events'
import { paths } from '~/paths'
import { Form } from '~/ui/form/form'
import { useSchemaForm } from '~/ui/form/schema-form'
import { useZone } from '~/ui/text/time-text'
import { ConfirmSending } from './confirm-sending'
import { useConfirmedPrediction } from './confirmed-prediction'
import { EventFields } from './event-fields'
import { PartFields } from './part-fields'
import { PredictedReceivers } from './predicted-receivers'
import { usePrediction } from './prediction'
import { RequestPreview } from './request-preview'
import classes from './send-event.module.css'
import { useDrillStart } from './start-drill'

/** The form of a remote event, beside it whom it would reach and the request as it would be sent. */
export function SendEventForm({
  type,
  deploymentId,
  title,
  done,
}: {
  type: RemoteEventType | ''
  deploymentId: string
  title: string
  done: (sent: Drill) => void
}) {
  const t = useTranslations()
  const navigate = useNavigate()
  const send = useSendRemoteEvent()
  const drills = useDrillStart()
  const deploymentMissing = missingAt('deploymentId', error => error.message || t('sendEvent.no-deployment'))
  const confirmation = useConfirmedPrediction()
  const zone = useZone()
  const [defaults] = useState(() => ({
    ...newRemoteEvent(type, deploymentId, serverNow(), zone),
    title,
  }))
  const handle = useSchemaForm<RemoteEventValues>({
    schema: remoteEvent,
    defaults,
    toRequest: values => remoteEventOf(values, zone),
    draft: {
      key: `send-event.${type}.${deploymentId}.${title}`,
      conceal: values => values,
      reveal: values => values,
    },
    submit: async (values, _base, whileSent) => {
      const body = remoteEvent.parse(remoteEventOf(values, zone))
      drills.readBefore()
      const confirmed = await confirmation.confirm(prediction)
      if (!confirmed) return null
      const drill = drills.start(body, confirmed.prediction)
      await whileSent(() => send.mutateAsync({ body })).catch(deploymentMissing)
      return () => done(drill)
    },
  })
  const prediction = usePrediction(handle.form.control)
  const channels = prediction.data?.receivers.length ?? 0
  return (
    <>
      <div className={classes['frame']}>
        <Form
          handle={handle}
          action={t('sendEvent.send', { count: channels })}
          cancel={() => void navigate(paths.events())}
        >
          <div className={classes['columns']}>
            <Stack>
              <EventFields />
              <PartFields />
            </Stack>
            <Stack>
              <PredictedReceivers prediction={prediction} />
              <RequestPreview control={handle.form.control} />
            </Stack>
          </div>
        </Form>
      </div>
      {confirmation.open && (
        <ConfirmSending asked={confirmation.open.asked} answer={confirmation.open.answer} />
      )}
    </>
  )
}
