import '~/ui/theme/styles.css'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import type { Config } from '~/api/session/config'
import type { Loaded } from '~/ui/loading/locale'
import { Boundary } from '~/ui/loading/boundary'
import { Toaster } from '~/ui/basics/toast'
import { ErrorPage } from './error-page'
import { Look } from './look'
import { ConsoleRouter } from './router'
import { AppRoutes } from './routes'

const Devtools = lazy(async () => ({
  default: (await import('@tanstack/react-query-devtools')).ReactQueryDevtools,
}))

/** The console, for a deployer's configuration. */
export function App({ config, client, initial }: { config: Config; client: QueryClient; initial: Loaded }) {
  return (
    <Look initial={initial}>
      <QueryClientProvider client={client}>
        <ConsoleRouter>
          <Boundary failed={(error, retry) => <ErrorPage error={error} retry={retry} />}>
            <AppRoutes config={config} />
          </Boundary>
          <Toaster />
        </ConsoleRouter>
        {import.meta.env.DEV && (
          <Suspense>
            <Devtools />
          </Suspense>
        )}
      </QueryClientProvider>
    </Look>
  )
}
