import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'

/** The console as it is deployed: its files behind nginx, which passes the API on to the mock's HTTP server. */
export interface Deployment {
  /** Without a slash at its end. */
  url: string
  /** The API's own address, for what goes past the console. */
  apiUrl: string
  close: () => Promise<void>
}

export interface DeploymentOptions {
  /** What the deployer writes into `config.json`. */
  config: object
  /** The `Authorization` header that the proxy adds; empty: the caller's own. */
  authorization: string
  /** The folder of the built page. */
  root?: string
  /** The data that the service begins with. */
  seed?: string
}

/** The administrator's key, added by the proxy. */
export const behindProxy: DeploymentOptions = {
  config: { auth: 'proxy', organizationName: 'Notifications' },
  authorization: 'Bearer demo-token',
}

/** No key is added: users enter their own. */
export const withoutKey: DeploymentOptions = { config: {}, authorization: '' }

/** Why there can be no deployment on this machine; null if there can. */
export function deploymentObstacle(): string | null {
  const { stderr, error } = spawnSync('nginx', ['-V'], { encoding: 'utf8' })
  if (error) return 'nginx is not installed: apt-get install nginx-light libnginx-mod-http-brotli-static'
  if (spawnSync('envsubst', ['--version']).error) return 'there is no envsubst: apt-get install gettext-base'
  const has = (part: string) => stderr.includes(part)
  if (!has('http_sub_module') || !has('http_gzip_static_module'))
    return 'nginx has no sub or no gzip_static module'
  const enabled = spawnSync('sh', ['-c', 'cat /etc/nginx/modules-enabled/*.conf'], {
    encoding: 'utf8',
  }).stdout
  return enabled.includes('brotli_static')
    ? null
    : 'nginx has no brotli_static module: apt-get install libnginx-mod-http-brotli-static'
}

/** Starts the mock's server and nginx with `deploy/nginx.conf` in front of it. */
export async function deploy({
  config,
  authorization,
  root = 'dist',
  seed = 'everyday',
}: DeploymentOptions): Promise<Deployment> {
  const folder = mkdtempSync(join(tmpdir(), 'console-deployment-'))
  // nginx's workers are another user than whoever runs the tests.
  chmodSync(folder, 0o755)
  const mock = spawn(process.execPath, ['scripts/run.mjs', 'mocks/serve.ts'], {
    env: { ...process.env, PORT: '0', SEED: seed },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: unknown[] = await once(createInterface(mock.stdout), 'line')
  const apiUrl = /http:\/\/127\.0\.0\.1:\d+/.exec(String(lines[0]))?.[0] ?? ''
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`

  writeFileSync(join(folder, 'config.json'), JSON.stringify(config))
  writeFileSync(join(folder, 'nginx.conf.template'), template(apiUrl))
  const values = {
    PORT: `127.0.0.1:${port}`,
    ROOT: resolve(root),
    CONFIG: folder,
    TEMP: folder,
    API_ORIGIN: apiUrl,
    API_AUTHORIZATION: authorization,
  }
  const nginx = spawn('sh', ['deploy/start.sh'], {
    env: { ...process.env, ...values },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await listening(url)
  return {
    url,
    apiUrl,
    async close() {
      const ended = Promise.all([once(nginx, 'exit'), once(mock, 'exit')])
      nginx.kill()
      mock.kill()
      await ended
      rmSync(folder, { recursive: true })
    },
  }
}

/** The deployment's own configuration; what a test adds is the way to the mock's controls. */
function template(apiUrl: string): string {
  const controls = `location /__mock/ {\n      proxy_pass ${apiUrl};\n    }\n    location /api/ {`
  const user = process.getuid?.() === 0 ? 'user root;\n' : ''
  return user + readFileSync('deploy/nginx.conf', 'utf8').replace('location /api/ {', () => controls)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function listening(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const isThere = await fetch(url).then(
      answer => answer.ok,
      () => false,
    )
    if (isThere) return
    await wait(50)
  }
  throw new Error(`nginx does not answer at ${url}`)
}
