import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  fchmodSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'

/** The deployed console: its files behind nginx, which proxies the API to the mock's HTTP server. */
export interface Deployment extends Proxy {
  /** The API's own address, for calls that bypass the console. */
  apiUrl: string
}

/** nginx with `deploy/nginx.conf`. */
export interface Proxy {
  /** The URL without a trailing slash. */
  url: string
  /** Returns the log of nginx: requests and errors. */
  log: () => string
  /** The folder that nginx may write to. */
  temp: string
  /** Stops nginx with a signal. Returns its exit code. */
  stop: (signal: NodeJS.Signals) => Promise<number | null>
  close: () => Promise<void>
}

interface ProxyOptions {
  /** The content of `config.json`. */
  config: object
  /** The `Authorization` header that the proxy adds; empty for the caller's own. */
  authorization: string
  /** The folder of the built page. */
  root?: string
  /** The user and group of nginx; by default, those of the tests. */
  user?: number
}

export interface DeploymentOptions extends ProxyOptions {
  /** The initial data of the service. */
  seed?: string
}

/** The proxy adds the administrator's key. */
export const behindProxy: DeploymentOptions = {
  config: { auth: 'proxy', organizationName: 'Notifications' },
  authorization: 'Bearer demo-token',
}

/** No key is added: users enter their own. */
export const withoutKey: DeploymentOptions = { config: {}, authorization: '' }

/** Returns why this machine cannot run a deployment; null if it can. */
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

/** Starts the mock's server, and nginx with `deploy/nginx.conf` in front of it. */
export async function deploy({ seed = 'everyday', ...options }: DeploymentOptions): Promise<Deployment> {
  const mock = spawn(process.execPath, ['--import', 'tsx', 'mocks/hosts/serve.ts'], {
    env: { ...process.env, PORT: '0', SEED: seed },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: unknown[] = await once(createInterface(mock.stdout), 'line')
  const apiUrl = /http:\/\/127\.0\.0\.1:\d+/.exec(String(lines[0]))?.[0] ?? ''
  const proxy = await startProxy({ ...options, apiUrl })
  return {
    ...proxy,
    apiUrl,
    async close() {
      const ended = once(mock, 'exit')
      mock.kill()
      await Promise.all([proxy.close(), ended])
    },
  }
}

/** Starts nginx with `deploy/nginx.conf` in front of a service. */
export async function startProxy({
  apiUrl,
  config,
  authorization,
  root = 'dist',
  user = process.getuid?.(),
}: ProxyOptions & { apiUrl: string }): Promise<Proxy> {
  const folder = mkdtempSync(join(tmpdir(), 'console-deployment-'))
  // Another user, of nginx's workers or of all of nginx, must be able to read everything.
  chmodSync(folder, 0o755)
  const temp = join(folder, 'temp')
  mkdirSync(temp)
  if (user !== undefined) chownSync(temp, user, user)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  writeFileSync(join(folder, 'config.json'), JSON.stringify(config))
  writeFileSync(join(folder, 'nginx.conf.template'), template(apiUrl, user))
  cpSync('deploy/start.sh', join(folder, 'start.sh'))
  const values = {
    API_ORIGIN: apiUrl,
    SERVER_NAME: '127.0.0.1 console.example',
    API_AUTHORIZATION: authorization,
    SCHEME: 'http',
    PORT: `127.0.0.1:${port}`,
    ROOT: resolve(root),
    CONFIG: folder,
    TEMP: temp,
  }
  // nginx opens /dev/stdout by its name, which works for a file but not for Node's own pipe.
  const output = openSync(join(folder, 'log'), 'w')
  fchmodSync(output, 0o666)
  const nginx = spawn('sh', [join(folder, 'start.sh')], {
    env: { ...process.env, ...values },
    stdio: ['ignore', output, output],
    ...(user !== undefined && { uid: user, gid: user }),
  })
  closeSync(output)
  const log = () => readFileSync(join(folder, 'log'), 'utf8')
  const exit = new Promise<number | null>(done => nginx.once('exit', done))
  const stop = (signal: NodeJS.Signals) => {
    nginx.kill(signal)
    return exit
  }
  await listening(url).catch((cause: unknown) => {
    throw new Error(log(), { cause })
  })
  return {
    url,
    log,
    temp,
    stop,
    async close() {
      await stop('SIGTERM')
      rmSync(folder, { recursive: true })
    },
  }
}

/** Returns the configuration of the deployment, with a path to the mock's control routes for tests. */
function template(apiUrl: string, user: number | undefined): string {
  const api = 'location ~ ^/api(/|$) {'
  const controls = `location /__mock/ {\n      proxy_pass ${apiUrl};\n    }\n    ${api}`
  const workers = user === 0 ? 'user root;\n' : ''
  return workers + readFileSync('deploy/nginx.conf', 'utf8').replace(api, () => controls)
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
