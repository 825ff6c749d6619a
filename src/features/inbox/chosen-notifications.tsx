import { Button, Group, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { UserNotification } from '~/contract/inbox'
import { unreadIdsOf } from './inbox-rows'

interface ChosenProps {
  picked: readonly UserNotification[]
  markRead: () => void
  remove: () => void
  chooseNone: () => void
}

/** What can be done with several at once. */
export function ChosenNotifications({ picked, markRead, remove, chooseNone }: ChosenProps) {
  const t = useTranslations()
  const unread = unreadIdsOf(picked).length
  return (
    <Group gap="xs" className="chosen-bar">
      <Text>{t('table.chosen', { count: picked.length })}</Text>
      {unread > 0 && (
        <Button size="xs" variant="default" onClick={markRead}>
          {t('inbox.mark-chosen', { count: unread })}
        </Button>
      )}
      <Button size="xs" variant="default" onClick={remove}>
        {t('inbox.delete-chosen', { count: picked.length })}
      </Button>
      <Button size="xs" variant="subtle" onClick={chooseNone}>
        {t('inbox.choose-none')}
      </Button>
    </Group>
  )
}
