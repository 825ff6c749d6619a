import { IconChevronDown, IconMailbox, IconRestore } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { Text } from '~/ui/basics/text'
import { deviceNow } from '~/api/device/clock'
import { keep } from '~/api/device/kept'
import { apiQuery } from '~/api/transport/query'
import { useResetMock } from '~/api/mock'
import { closeRun } from '~/api/resend-store'
import { dataSets, getOutbox, type DataSet } from '~/contract/mock-control'
import { lazyPage } from '~/ui/loading/lazy-page'
import { MenuButton } from '~/ui/overlay/menu-button'
import { toast } from '~/ui/basics/toast'
import { PartBoundary } from '~/ui/basics/part-boundary'
import { useDemoActions } from './demo-actions'
import classes from './demo-chip.module.css'

const Mailbox = lazyPage(() => import('./mailbox'))
const Confirm = lazyPage(() => import('~/ui/overlay/confirm'))

const resetName = 'notifications-console.demo-reset'

/** Marks the demo. Its menu has the data sets, the reset, the other user, and the email that the demo "sent". */
export default function DemoChip() {
  const t = useTranslations()
  const client = useQueryClient()
  const navigate = useNavigate()
  const reset = useResetMock()
  const demoActions = useDemoActions()
  const [isMailboxOpen, setIsMailboxOpen] = useState(false)
  const [wanted, setWanted] = useState<DataSet | null>(null)
  // Unknown until the mock responds, which takes seconds while it creates a large data set.
  const present = useQuery(apiQuery(getOutbox, {})).data?.seed
  const label = present ? t('demo.chip', { set: t(`demo.set.${present}`) }) : t('demo.label')

  useEffect(() => {
    // Another tab has begun the demo again: what is shown here is no more.
    const follow = ({ key }: StorageEvent) => {
      if (key === resetName) location.assign('/')
    }
    addEventListener('storage', follow)
    return () => removeEventListener('storage', follow)
  }, [])

  const start = async (seed: DataSet) => {
    await reset.mutateAsync({ body: { seed } })
    keep('local', resetName, String(deviceNow()))
    closeRun()
    client.clear()
    await navigate('/')
    void toast(t('demo.reset-done'))
  }
  return (
    <>
      <MenuButton
        label={label}
        className={classes['chip']}
        words={
          <>
            <span className={classes['short']}>{t('demo.label')}</span>
            <span className={classes['long']}>{label}</span>
            <IconChevronDown size={14} aria-hidden />
          </>
        }
        heading={[t('demo.text')]}
        entries={[
          {
            label: t('demo.data-set'),
            value: present ?? '',
            options: dataSets.map(set => ({ value: set, label: t(`demo.set.${set}`) })),
            onChange: value => setWanted(value as DataSet),
          },
          ...(present ? [{ label: t('demo.reset'), icon: IconRestore, run: () => setWanted(present) }] : []),
          { label: t('demo.mailbox'), icon: IconMailbox, run: () => setIsMailboxOpen(true) },
          ...demoActions,
        ]}
      />
      <PartBoundary isFloating>
        {isMailboxOpen && <Mailbox close={() => setIsMailboxOpen(false)} />}
        {wanted && (
          <Confirm
            title={t('demo.reset')}
            action={t('demo.reset')}
            confirm={() => start(wanted)}
            close={() => setWanted(null)}
          >
            <Text>{t('demo.reset-text', { set: t(`demo.set.${wanted}`) })}</Text>
          </Confirm>
        )}
      </PartBoundary>
    </>
  )
}
