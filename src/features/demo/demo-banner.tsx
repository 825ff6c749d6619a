import { IconMailbox } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { PlainSelect } from '~/ui/basics/input'
import { Button } from '~/ui/basics/button'
import { Text } from '~/ui/basics/text'
import { Group } from '~/ui/basics/flex'
import { deviceNow } from '~/api/device/clock'
import { keep } from '~/api/device/kept'
import { apiQuery } from '~/api/transport/query'
import { useResetMock } from '~/api/mock'
import { dataSets, getOutbox, type DataSet } from '~/contract/mock-control'
import { lazyPage } from '~/ui/loading/lazy-page'
import { toast } from '~/ui/basics/toast'
import { PartBoundary } from '~/ui/basics/part-boundary'
import classes from './demo-banner.module.css'

const Mailbox = lazyPage(() => import('./mailbox'))
const Confirm = lazyPage(() => import('~/ui/overlay/confirm'))

const resetName = 'notifications-console.demo-reset'

/** Says that this is the demo, and lets one play with it: other data, a fresh start, the mail that it "sent". */
export default function DemoBanner() {
  const t = useTranslations()
  const client = useQueryClient()
  const navigate = useNavigate()
  const reset = useResetMock()
  const [isMailboxOpen, setIsMailboxOpen] = useState(false)
  const [wanted, setWanted] = useState<DataSet | null>(null)
  const present = useQuery(apiQuery(getOutbox, {})).data?.seed ?? 'everyday'

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
    client.clear()
    await navigate('/')
    void toast(t('demo.reset-done'))
  }
  return (
    <section className={`${classes['banner']} screen-only`} aria-label={t('demo.label')}>
      <Text className={classes['text']}>{t('demo.text')}</Text>
      <Group gap="xs" className={classes['controls']}>
        <PlainSelect
          isSmall
          className={classes['data-set']}
          aria-label={t('demo.data-set')}
          value={present}
          onChange={event => setWanted(event.currentTarget.value as DataSet)}
        >
          {dataSets.map(set => (
            <option key={set} value={set}>
              {t(`demo.set.${set}`)}
            </option>
          ))}
        </PlainSelect>
        <Button size="xs" variant="default" aria-label={t('demo.reset')} onClick={() => setWanted(present)}>
          {t('demo.reset-short')}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconMailbox size={14} aria-hidden />}
          aria-label={t('demo.mailbox')}
          onClick={() => setIsMailboxOpen(true)}
        >
          {t('demo.mailbox-short')}
        </Button>
      </Group>
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
    </section>
  )
}
