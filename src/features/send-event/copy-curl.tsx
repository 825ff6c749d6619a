import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { apiUrl } from '~/api/session'
import { sendRemoteEvent } from '~/contract/events'
import { curlOf } from '~/model/curl'
import { remoteEventOf, type RemoteEventValues } from '~/model/remote-event-values'

/** Copies the request as a command; the key is a variable of the shell. */
export function CopyCurl() {
  const t = useTranslations()
  const { getValues } = useFormContext<RemoteEventValues>()
  const [isCopied, setIsCopied] = useState(false)
  const copy = async () => {
    const { method, url } = sendRemoteEvent
    const address = new URL(apiUrl(url), window.location.origin).href
    await navigator.clipboard.writeText(curlOf(method, address, remoteEventOf(getValues())))
    setIsCopied(true)
  }
  const Picture = isCopied ? IconCheck : IconCopy
  return (
    <Button
      variant="default"
      leftSection={<Picture size={16} aria-hidden />}
      onClick={() => void copy()}
      onBlur={() => setIsCopied(false)}
    >
      {isCopied ? t('sendEvent.curl-copied') : t('sendEvent.copy-curl')}
    </Button>
  )
}
