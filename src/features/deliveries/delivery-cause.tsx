import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { Stack } from '~/ui/basics/flex'
import { Text, Title } from '~/ui/basics/text'
import type { Cause } from '~/model/causes'

/** Why an attempt failed and what to do about it. */
export function DeliveryCause({ cause }: { cause: Cause }) {
  const t = useTranslations()
  const titleId = useId()
  return (
    <Stack gap="xs" as="section" aria-labelledby={titleId}>
      <Title order={3} size="small" id={titleId}>
        {t('deliveries.cause')}
      </Title>
      <Text>{t(`causes.${cause}`)}</Text>
    </Stack>
  )
}
