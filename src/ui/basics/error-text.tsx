import { useTranslations } from 'use-intl'
import { ApiError } from '~/api/transport/error'
import { getSession } from '~/api/session/session'
import { cutBefore } from '~/model/truncate'
import { useListText } from '~/ui/text/list-text'
import { LoadFailure } from '~/ui/loading/lazy-page'

/** What happened, in words, and the server's own text where it gave one. */
export interface ErrorText {
  title: string
  /** What it means and what to do. */
  advice: string
  /** In one line: the server's own text, or else the title. */
  reason: string
  /** The server's text, operation, and request ID, for debugging. */
  details: string[]
  /** Whether only loading the page again can help: its web server then asks the user to sign in. */
  needsReload: boolean
}

/** Characters of a text of the server's that are shown: a whole page may stand in for a sentence. */
const MAX_TEXT = 2000

const cut = (text: string): string =>
  text.length > MAX_TEXT ? `${text.slice(0, cutBefore(text.slice(0, MAX_TEXT + 100), MAX_TEXT))}…` : text

/** Words for a failure of any kind; its kind and status decide, never its message. */
export function useErrorText(): (error: unknown) => ErrorText {
  const t = useTranslations()
  const listText = useListText()
  const adviceOf = (error: ApiError) => {
    if (error.isUnsure) return t('error.unsure')
    if (error.kind === 'busy' && error.retryAfter) return t('error.wait', { seconds: error.retryAfter })
    if (error.status === 413) return t('error.too-large')
    return t(`error.${error.kind}.advice`)
  }
  return error => {
    if (error instanceof LoadFailure) {
      const title = t('error.unloaded.title')
      const advice = t(navigator.onLine ? 'error.unloaded.advice' : 'error.unloaded.offline')
      return { title, advice, reason: title, details: [], needsReload: false }
    }
    if (!(error instanceof ApiError))
      return {
        title: t('error.bug.title'),
        advice: t('error.bug.advice'),
        reason: t('error.bug.title'),
        details: [cut(String(error))],
        needsReload: false,
      }
    const fields = Object.entries(error.fields).map(([field, text]) => cut(`${field}: ${text}`))
    const message = cut(error.message)
    const details = message ? [message, ...fields] : [...fields]
    if (error.status) details.push(t('error.status', { status: String(error.status) }))
    if (error.requestId) details.push(t('error.request-id', { id: error.requestId }))
    if (error.kind === 'contract' || error.kind === 'unreadable')
      details.push(t('error.operation', { operation: error.operation }))
    const { kind } = error
    const title = t(`error.${kind}.title`)
    // Where a proxy adds the key, a refused one is nothing that the user could change.
    const isProxysKey = getSession().kind === 'proxy' && (kind === 'signed-out' || kind === 'denied')
    const advice = isProxysKey ? t('error.proxy-key') : adviceOf(error)
    const reason = message || listText(fields) || title
    return { title, advice, reason, details, needsReload: kind === 'expired' }
  }
}
