import { MantineProvider } from '@mantine/core'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { createMemoryRouter, RouterProvider } from 'react-router-dom'
import { createQueryClient } from '~/api/transport/query'
import { LocaleProvider, loadMessages, type Language } from './loading/locale'
import { theme } from '~/ui/theme/theme'
import { Toaster } from '~/ui/basics/toast'

interface Options {
  /** Addresses gone through, the last one the present. */
  history?: string[]
  language?: Language
  /** Fills the cache before anything is rendered. */
  preload?: (client: QueryClient) => Promise<unknown>
}

/** Renders with everything that surrounds a page; a failed read is reported at once instead of retried. */
export async function renderUi(ui: ReactNode, { history = ['/'], language = 'en', preload }: Options = {}) {
  const initial = await loadMessages(language)
  const client = createQueryClient()
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retry: false } })
  await preload?.(client)
  const element = (
    <>
      {ui}
      <Toaster />
    </>
  )
  const router = createMemoryRouter([{ path: '*', element }], { initialEntries: history })
  const view = render(
    <MantineProvider theme={theme} env="test" withCssVariables={false}>
      <LocaleProvider initial={initial}>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LocaleProvider>
    </MantineProvider>,
  )
  return { ...view, user: userEvent.setup(), router }
}
