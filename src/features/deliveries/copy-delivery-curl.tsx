import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { Group } from '~/ui/basics/flex'
import { deliveryCurlOf } from '~/model/curl'
import type { Exchange } from '~/model/exchange'
import { useCopy } from '~/ui/basics/copy'
import '~/ui/theme/inline-input.css'

/** Copies a request as a command for a shell, its secrets masked unless the user includes them. */
export function CopyDeliveryCurl({ request }: { request: Exchange & { url: string } }) {
  const t = useTranslations()
  const [withSecrets, setWithSecrets] = useState(false)
  const { isCopied, Picture, button } = useCopy(() => deliveryCurlOf(request, { withSecrets }))
  return (
    <Group gap="sm">
      <Button size="xs" variant="default" leftSection={<Picture size={14} aria-hidden />} {...button}>
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
