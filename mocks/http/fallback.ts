import { http, type HttpHandler } from 'msw'
import type { Operation } from '~/contract/operation'
import { answer } from './route'

/**
 * Handles all other requests below the API's root: an address without its trailing slash is redirected,
 * a wrong method is answered with 405, an unknown address with 404.
 */
export function fallback(operations: readonly Operation[]): HttpHandler {
  return http.all('*/api/v2/*', ({ request }) => {
    const url = new URL(request.url)
    if (!url.pathname.endsWith('/')) {
      url.pathname += '/'
      const status = ['GET', 'HEAD'].includes(request.method) ? 301 : 308
      return answer(status, undefined, { Location: url.href })
    }
    const allowed = operations.filter(operation => pathPattern(operation.url).test(url.pathname))
    if (allowed.length === 0) return answer(404, { message: 'Not found' })
    const Allow = allowed.map(operation => operation.method).join(', ')
    return answer(405, { message: `Method not allowed: ${request.method}` }, { Allow })
  })
}

function pathPattern(url: string): RegExp {
  return new RegExp(`${url.replaceAll(/:\w+/g, '[^/]+')}$`)
}
