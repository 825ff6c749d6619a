import { useSearchParams } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { remoteEventTypes } from '~/contract/event-types'
import { cleanEntityId } from '~/model/clean-text'
import type { Drill } from '~/model/fire-drill'
import { Page } from '~/ui/page/page'
import { SendEventForm } from './send-event-form'
import { keepDrill, keptDrill } from './sent-drill'
import { SentSummary } from './sent-summary'

/** The parameter of the URL that names the event that was sent. */
const sentParameter = 'sent'

/** The form of a remote event, and after it what was sent. */
export default function SendEventPage() {
  const t = useTranslations()
  const [params, setParams] = useSearchParams()
  const drill = keptDrill(params.get(sentParameter) ?? '')
  const type = remoteEventTypes.find(known => known === params.get('type')) ?? ''
  const deploymentId = cleanEntityId(params.get('deploymentId') ?? '')
  const title = params.get('title') ?? ''
  const show = (sent: string | null, how?: { replace: boolean }) => {
    const next = new URLSearchParams(params)
    if (sent === null) next.delete(sentParameter)
    else next.set(sentParameter, sent)
    setParams(next, how)
  }
  const done = (sent: Drill) => {
    keepDrill(sent)
    show(sent.id, { replace: true })
  }
  return (
    <Page title={t('pages.sendEvent')} description={t('sendEvent.description')}>
      {drill ? (
        <SentSummary key={drill.id} drill={drill} again={() => show(null)} />
      ) : (
        <SendEventForm
          // A link to another event begins again.
          key={`${type} ${deploymentId} ${title}`}
          type={type}
          deploymentId={deploymentId}
          title={title}
          done={done}
        />
      )}
    </Page>
  )
}
