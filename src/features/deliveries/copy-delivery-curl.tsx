import { Button, Checkbox, Group } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { deliveryCurlOf } from '~/model/curl'
import type { Exchange } from '~/model/exchange'
import { toast } from '~/ui/toast'
import '@mantine/core/styles/InlineInput.css'

/** Copies a request as a command for a shell, its secrets masked unless they are asked for. */
export function CopyDeliveryCurl({ request }: { request: Exchange & { url: string } }) {
  const t = useTranslations()
  const [withSecrets, setWithSecrets] = useState(false)
  const [isCopied, setIsCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(deliveryCurlOf(request, { withSecrets }))
      setIsCopied(true)
    } catch {
      // Browsers give the clipboard to secure pages alone, and to people who allow it.
      void toast(t('common.copy-failed'))
    }
  }
  const Picture = isCopied ? IconCheck : IconCopy
  return (
    <Group gap="sm">
      <Button
        size="xs"
        variant="default"
        leftSection={<Picture size={14} aria-hidden />}
        onClick={() => void copy()}
        onBlur={() => setIsCopied(false)}
      >
        {t('deliveries.curl.copy')}
      </Button>
      {/* Not in the button: were it wider then, what stands beside it would move away under a click. */}
      <span className="hidden-text" role="status">
        {isCopied && t('deliveries.curl.copied')}
      </span>
      <Checkbox
        size="xs"
        label={t('deliveries.curl.secrets')}
        checked={withSecrets}
        onChange={event => setWithSecrets(event.currentTarget.checked)}
      />
    </Group>
  )
}
