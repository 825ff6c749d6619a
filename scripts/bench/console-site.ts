import { getResponse } from 'msw'
import { createBackend } from '~mocks/hosts/backend'
import type { Certificate } from './certificate'
import { openSite, type Site } from './site'

/** Serves a built console with the mock's everyday data, as behind a proxy that adds the key. */
export function openConsole(folder: string, certificate: Certificate): Promise<Site> {
  const { handlers } = createBackend({ seed: 'everyday' })
  return openSite(
    {
      folder,
      replaced: { '/config.json': '{ "auth": "proxy" }' },
      async answer(request) {
        return (await getResponse(handlers, request)) ?? new Response(null, { status: 404 })
      },
    },
    certificate,
  )
}
