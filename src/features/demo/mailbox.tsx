import { IconMailbox } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { Text } from '~/ui/basics/text'
import { Stack } from '~/ui/basics/flex'
import { outboxQuery } from '~/api/mock'
import { SideDrawer } from '~/ui/overlay/side-drawer'
import { EmptyState, ErrorState } from '~/ui/basics/states'
import { CopyText } from '~/ui/basics/copy'
import { RelativeTime } from '~/ui/basics/time'
import classes from './mailbox.module.css'

/** The mail that the demo "sent": nothing of it has left the browser. */
export default function Mailbox({ close }: { close: () => void }) {
  const t = useTranslations()
  const query = useQuery(outboxQuery())
  const mails = query.data?.data.filter(sent => sent.kind === 'mail') ?? []
  return (
    <SideDrawer title={t('demo.mailbox')} close={close}>
      {!query.data && query.error ? (
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      ) : !query.data ? (
        <Text tone="dimmed">{t('common.loading')}</Text>
      ) : mails.length === 0 ? (
        <EmptyState icon={IconMailbox} title={t('demo.no-mail.title')}>
          {t('demo.no-mail.text')}
        </EmptyState>
      ) : (
        <Stack gap="sm" as="ul" className="plain-list">
          {mails.map(mail => (
            <li key={mail.id} className={classes['mail']}>
              <Text weight="medium">{mail.subject}</Text>
              <Text tone="dimmed">
                <span>{`${t('demo.to', { address: mail.to })} · `}</span>
                <RelativeTime at={mail.at} />
              </Text>
              <Text className={classes['body']}>{mail.body}</Text>
              {mail.code && <CopyText text={mail.code} label={t('verification.code')} />}
            </li>
          ))}
        </Stack>
      )}
    </SideDrawer>
  )
}
