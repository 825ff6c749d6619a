import { useFormContext } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { apiUrl } from '~/api/session/session'
import { sendRemoteEvent } from '~/contract/events'
import { curlOf } from '~/model/curl'
import { remoteEventOf, type RemoteEventValues } from '~/model/remote-event-values'
import { CopyButton } from '~/ui/basics/copy'
import { useZone } from '~/ui/text/time-text'

/** Copies the request as a command; the key is a variable of the shell. */
export function CopyCurl() {
  const t = useTranslations()
  const zone = useZone()
  const { getValues } = useFormContext<RemoteEventValues>()
  const command = () => {
    const { method, url } = sendRemoteEvent
    const address = new URL(apiUrl(url), window.location.origin).href
    return curlOf(method, address, remoteEventOf(getValues(), zone))
  }
  return <CopyButton text={command} label={t('sendEvent.copy-curl')} copied={t('sendEvent.curl-copied')} />
}
