import { useTranslations } from 'use-intl'
import type { Config } from '~/api/session/config'
import { ConnectPage } from '~/features/connect/connect-page'
import { LanguageMenu, SchemeMenu } from './menus'
import classes from './shell.module.css'

/** The whole console of a user who is not signed in. */
export default function SignedOut({ config }: { config: Config }) {
  const t = useTranslations()
  return (
    <>
      <header className={classes['header']}>
        <span className={classes['name']}>{config.organizationName || t('app.name')}</span>
        <div className={classes['tools']}>
          <SchemeMenu />
          <LanguageMenu />
        </div>
      </header>
      <main className={classes['main']}>
        <ConnectPage config={config} />
      </main>
    </>
  )
}
