import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { Text, Title } from '~/ui/basics/text'
import type { Config } from '~/api/session/config'
import type { Rights } from '~/api/session/session'
import { signIn } from '~/api/session/sign-in'
import { enterDemo } from '~/api/session/sign-out'
import { paths } from '~/paths'
import { DocumentTitle } from '~/ui/page/document-title'
import { ConnectForm, type Accepted } from './connect-form'
import classes from './connect.module.css'
import { InboxOnly } from './inbox-only'

/** Where a session begins: with a key for a server, or with the demo. */
export function ConnectPage({ config }: { config: Config }) {
  const t = useTranslations()
  const navigate = useNavigate()
  const [server, setServer] = useState(config.apiBaseUrl)
  /** A message above the form: that the key opens little. */
  const [limited, setLimited] = useState<Accepted | null>(null)
  const begin = (accepted: Accepted, rights: Rights) => {
    if (rights === 'all') signIn({ ...accepted, rights })
    else {
      // Whoever comes back for another key need not type it again.
      setServer(accepted.server)
      setLimited(accepted)
    }
  }
  const openInbox = async (accepted: Accepted) => {
    await navigate(paths.inbox())
    signIn({ ...accepted, rights: 'inbox' })
  }
  return (
    <div className={classes['page']}>
      <DocumentTitle title={t('connect.title')} />
      {limited ? (
        <InboxOnly open={() => void openInbox(limited)} back={() => setLimited(null)} />
      ) : (
        <>
          <div>
            <Title order={1}>{t('connect.title')}</Title>
            <Text tone="dimmed">{t('connect.intro')}</Text>
          </div>
          <ConnectForm server={server} done={begin} />
          <section className={classes['demo']} aria-labelledby="demo-title">
            <div>
              <Title order={2} id="demo-title">
                {t('connect.demo.title')}
              </Title>
              <Text tone="dimmed">{t('connect.demo.text')}</Text>
            </div>
            <Button variant="default" onClick={() => enterDemo('all')}>
              {t('connect.demo.action')}
            </Button>
          </section>
        </>
      )}
    </div>
  )
}
