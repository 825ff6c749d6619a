import { useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { remoteEventTypes } from '~/contract/event-types'
import { cleanEntityId } from '~/model/clean-text'
import { Page } from '~/ui/page/page'
import { SendEventForm } from './send-event-form'
import { SentSummary, type SentEvent } from './sent-summary'

/** The form of a remote event, and after it what was sent. */
export default function SendEventPage() {
  const t = useTranslations()
  const [params] = useSearchParams()
  const [sent, setSent] = useState<SentEvent | null>(null)
  const type = remoteEventTypes.find(known => known === params.get('type')) ?? ''
  const deploymentId = cleanEntityId(params.get('deploymentId') ?? '')
  return (
    <Page title={t('pages.sendEvent')} description={t('sendEvent.description')}>
      {sent ? (
        <SentSummary sent={sent} again={() => setSent(null)} />
      ) : (
        <SendEventForm
          // A link to another event begins again.
          key={`${type} ${deploymentId}`}
          type={type}
          deploymentId={deploymentId}
          done={setSent}
        />
      )}
    </Page>
  )
}
