import { useTranslations } from 'use-intl'
import type { Config } from '~/api/session/config'
import { ConnectPage } from '~/features/connect/connect-page'
import { Mark } from '~/ui/brand/mark'
import { Boundary } from '~/ui/loading/boundary'
import { lazyPage } from '~/ui/loading/lazy-page'
import PreferencesMenu from './preferences-menu'
import classes from './shell.module.css'

const Tips = lazyPage(async () => ({ default: (await import('./frame-parts')).Tips }))

/** The whole console of a user who is not signed in. */
export default function SignedOut({ config }: { config: Config }) {
  const t = useTranslations()
  return (
    <>
      <header className={classes['header']}>
        <span className={classes['name']}>
          <Mark isFailing={false} />
          <span className={classes['wordmark']}>{config.organizationName || t('app.name')}</span>
        </span>
        <div className={classes['tools']}>
          <PreferencesMenu />
        </div>
      </header>
      <main className={classes['main']}>
        <ConnectPage config={config} />
      </main>
      <Boundary>
        <Tips />
      </Boundary>
    </>
  )
}
