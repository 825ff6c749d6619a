import '~/ui/styles.css'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { BrowserRouter } from 'react-router-dom'
import type { Config } from '~/api/config'
import type { Loaded } from '~/ui/locale'
import { ErrorBoundary } from '~/ui/error-boundary'
import { Toaster } from '~/ui/toast'
import { ErrorPage } from './error-page'
import { Look } from './look'
import { AppRoutes } from './routes'

const Devtools = lazy(async () => ({
  default: (await import('@tanstack/react-query-devtools')).ReactQueryDevtools,
}))

/** The console, for a deployer's configuration. */
export function App({ config, client, initial }: { config: Config; client: QueryClient; initial: Loaded }) {
  return (
    <Look initial={initial}>
      <QueryClientProvider client={client}>
        <BrowserRouter>
          <ErrorBoundary fallback={error => <ErrorPage error={error} />}>
            <AppRoutes config={config} />
          </ErrorBoundary>
        </BrowserRouter>
        <Toaster />
        {import.meta.env.DEV && (
          <Suspense>
            <Devtools />
          </Suspense>
        )}
      </QueryClientProvider>
    </Look>
  )
}
