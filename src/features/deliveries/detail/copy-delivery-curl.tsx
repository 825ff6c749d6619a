import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Group } from '~/ui/basics/flex'
import { deliveryCurlOf } from '~/model/curl'
import type { Exchange } from '~/model/exchange'
import { CopyButton } from '~/ui/basics/copy'
import '~/ui/theme/inline-input.css'

/** Copies a request as a command for a shell, its secrets masked unless the user includes them. */
export function CopyDeliveryCurl({ request }: { request: Exchange & { url: string } }) {
  const t = useTranslations()
  const [withSecrets, setWithSecrets] = useState(false)
  return (
    <Group gap="sm">
      <CopyButton
        text={() => deliveryCurlOf(request, { withSecrets })}
        label={t('deliveries.curl.copy')}
        copied={t('deliveries.curl.copied')}
        size="xs"
      />
      <Checkbox
        size="xs"
        label={t('deliveries.curl.secrets')}
        checked={withSecrets}
        onChange={event => setWithSecrets(event.currentTarget.checked)}
      />
    </Group>
  )
}
