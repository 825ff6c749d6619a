import { Button } from '~/ui/basics/button'
import { Text, Title } from '~/ui/basics/text'
import { Group, Stack } from '~/ui/basics/flex'
import { useTranslations } from 'use-intl'

/** Explains to a user without rights why only the inbox is available. */
export function InboxOnly({ open, back }: { open: () => void; back: () => void }) {
  const t = useTranslations()
  return (
    <Stack role="status">
      <Title order={1}>{t('connect.inbox-only.title')}</Title>
      <Text>{t('connect.inbox-only.text')}</Text>
      <Text>{t('rights.how')}</Text>
      <Group gap="xs">
        <Button autoFocus onClick={open}>
          {t('connect.inbox-only.open')}
        </Button>
        <Button variant="default" onClick={back}>
          {t('connect.inbox-only.other')}
        </Button>
      </Group>
    </Stack>
  )
}
