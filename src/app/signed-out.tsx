import { Suspense } from 'react'
import { useTranslations } from 'use-intl'
import type { Config } from '~/api/config'
import { ErrorBoundary } from '~/ui/error-boundary'
import { later } from '~/ui/later'
import { ErrorPage } from './error-page'
import { LanguageMenu, SchemeMenu } from './menus'
import classes from './shell.module.css'

const ConnectPage = later(() => import('~/features/connect/connect-page'))

/** All that there is for whoever is not signed in. */
export function SignedOut({ config }: { config: Config }) {
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
        <ErrorBoundary fallback={error => <ErrorPage error={error} />}>
          <Suspense>
            <ConnectPage config={config} />
          </Suspense>
        </ErrorBoundary>
      </main>
    </>
  )
}
