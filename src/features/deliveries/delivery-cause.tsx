import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { Stack } from '~/ui/basics/flex'
import { Text, Title } from '~/ui/basics/text'
import type { Delivery } from '~/contract/deliveries'
import { causeOf } from '~/model/causes'
import { outcomeOf } from '~/model/health'

/** Why an attempt failed, or its response reports that, and what to do about it; nothing for any other attempt. */
export function DeliveryCause({ delivery: { status, request, response } }: { delivery: Delivery }) {
  const t = useTranslations()
  const titleId = useId()
  const cause = causeOf({
    code: response.statusCode,
    text: response.body,
    isHttp: request.url !== null,
  })
  const outcome = outcomeOf(status)
  // The service takes any status of success for delivered.
  if (outcome !== 'failed' && !(outcome === 'delivered' && cause === 'reported')) return null
  return (
    <Stack gap="xs" as="section" aria-labelledby={titleId}>
      <Title order={3} size="small" id={titleId}>
        {t('deliveries.cause')}
      </Title>
      <Text>{t(`causes.${cause}`)}</Text>
    </Stack>
  )
}
