import '~/ui/styles.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { BrowserRouter } from 'react-router-dom'
import type { Config } from '~/api/config'
import { hasDeferred } from '~/api/kept'
import { createQueryClient } from '~/api/query'
import { realm } from '~/api/session'
import type { Loaded } from '~/ui/locale'
import { ErrorBoundary } from '~/ui/error-boundary'
import { Toaster } from '~/ui/toast'
import { ErrorPage } from './error-page'
import { Look } from './look'
import { AppRoutes } from './routes'

const Devtools = lazy(async () => ({
  default: (await import('@tanstack/react-query-devtools')).ReactQueryDevtools,
}))

/** The cache, and what a page that was left before its time still has to do. */
function startClient() {
  const client = createQueryClient()
  if (hasDeferred(realm())) void import('~/api/deferred').then(({ resumeDeferred }) => resumeDeferred(client))
  return client
}

/** The console, for a deployer's configuration. */
export function App({ config, initial }: { config: Config; initial: Loaded }) {
  const [client] = useState(startClient)
  return (
    <Look initial={initial}>
      <QueryClientProvider client={client}>
        <BrowserRouter>
          <ErrorBoundary fallback={error => <ErrorPage error={error} />}>
            <AppRoutes config={config} />
          </ErrorBoundary>
        </BrowserRouter>
        <ErrorBoundary fallback={() => null}>
          <Toaster />
        </ErrorBoundary>
        {import.meta.env.DEV && (
          <Suspense>
            <Devtools />
          </Suspense>
        )}
      </QueryClientProvider>
    </Look>
  )
}
