import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deploymentObstacle, startProxy, type Proxy } from '~deploy/deployment'
import { request, type RawResponse } from './raw-request'
import { startRecordingService, type RecordingService } from './recording-service'

export const obstacle = deploymentObstacle()
if (obstacle) console.warn(`\nNOT TESTED: the proxy of a deployment, because ${obstacle}\n`)

/** The key that the proxy adds. */
export const key = 'Bearer the-administrators-key'
export const id = '6ae9eae3d99ccb3e03fd401a'
export const channels = '/api/v2/notificationChannels/'
/** The headers that a browser sends with a call of the console. */
export const sameOrigin = { 'Sec-Fetch-Site': 'same-origin' }

/** The console's files, and some that must not be served. */
const files = {
  'index.html': '<!doctype html><link nonce="__CSP_NONCE__">',
  'boot.js': 'start()',
  'assets/index-abc.js': 'run()',
  'assets/index-abc.js.map': '{"sourcesContent":["secret"]}',
  '.env': 'secret',
  '.git/config': 'secret',
}

/** Headers with which a service could affect the console's host. */
const serviceHeaders = {
  'Content-Type': 'application/json',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Credentials': 'true',
  'Cache-Control': 'public, max-age=600',
  'Clear-Site-Data': '"*"',
  'Content-Security-Policy': "script-src 'unsafe-inline'",
  'Service-Worker-Allowed': '/',
  'Set-Cookie': 'session=1',
  'X-Accel-Redirect': '/config.json',
  'X-Request-Id': 'request-7',
}

interface BehindProxy {
  service: RecordingService
  proxy: Proxy
  /** Sends a request to the proxy, with its target unchanged. */
  ask: (
    method: string,
    target: string,
    headers?: Record<string, string | null>,
    body?: string,
  ) => Promise<RawResponse>
  close: () => Promise<void>
}

/** Starts nginx with `deploy/nginx.conf` between a caller and a service that records its requests. */
export async function startBehindProxy({
  authorization = key,
  user,
}: { authorization?: string; user?: number } = {}): Promise<BehindProxy> {
  const root = mkdtempSync(join(tmpdir(), 'console-root-'))
  chmodSync(root, 0o755)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true })
    writeFileSync(join(root, name), content)
  }
  const service = await startRecordingService(serviceHeaders)
  const proxy = await startProxy({
    apiUrl: service.url,
    config: { auth: 'proxy' },
    authorization,
    root,
    ...(user !== undefined && { user }),
  })
  return {
    service,
    proxy,
    ask: (method, target, headers, body) => request(proxy.url, method, target, headers, body),
    async close() {
      await proxy.close()
      service.close()
      rmSync(root, { recursive: true })
    },
  }
}
