import type { BrowserContext } from '@playwright/test'

/**
 * Collects the problems in all tabs of a context: logged and thrown errors, API calls that the mock in the page did
 * not answer, and requests to hosts other than the console's. The mock's control routes are left out, because a test
 * may call them before the mock has started.
 */
export function watchProblems(
  context: BrowserContext,
  { baseURL, isMocked }: { baseURL: string | undefined; isMocked: boolean },
): string[] {
  const problems: string[] = []
  const home = baseURL && new URL(baseURL).origin
  context.on('console', message => {
    const { url } = message.location()
    if (message.type() !== 'error' || pathOf(url).startsWith('/__mock/')) return
    problems.push(`console: ${message.text()} (${url})`)
  })
  context.on('weberror', thrown => {
    const error = thrown.error()
    problems.push(`thrown: ${error.stack ?? error.message}`)
  })
  context.on('request', request => {
    const { protocol, origin } = new URL(request.url())
    if (/^https?:$/.test(protocol) && origin !== home) problems.push(`left: ${request.url()}`)
  })
  context.on('response', response => {
    if (!isMocked || !pathOf(response.url()).startsWith('/api/') || response.fromServiceWorker()) return
    problems.push(`not mocked: ${response.url()}`)
  })
  return problems
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : ''
}
