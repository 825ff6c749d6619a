import { useFormContext } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { apiUrl } from '~/api/session/session'
import { sendRemoteEvent } from '~/contract/events'
import { curlOf } from '~/model/curl'
import { remoteEventOf, type RemoteEventValues } from '~/model/remote-event-values'
import { useCopy } from '~/ui/basics/copy'
import { useZone } from '~/ui/text/time-text'

/** Copies the request as a command; the key is a variable of the shell. */
export function CopyCurl() {
  const t = useTranslations()
  const zone = useZone()
  const { getValues } = useFormContext<RemoteEventValues>()
  const { isCopied, Picture, button } = useCopy(() => {
    const { method, url } = sendRemoteEvent
    const address = new URL(apiUrl(url), window.location.origin).href
    return curlOf(method, address, remoteEventOf(getValues(), zone))
  })
  return (
    <>
      <Button variant="default" leftSection={<Picture size={16} aria-hidden />} {...button}>
        {t('sendEvent.copy-curl')}
      </Button>
      {/* Not in the button: were it wider then, what stands beside it would move away under a click. */}
      <span className="hidden-text" role="status">
        {isCopied && t('sendEvent.curl-copied')}
      </span>
    </>
  )
}
