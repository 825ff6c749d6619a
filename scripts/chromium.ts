import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'

/** A Chromium to test with: its executable, what it needs in its environment, and where it comes from in words. */
export interface Chromium {
  path: string
  env: Record<string, string>
  source: string
}

/** What a Chromium without a display, in a container, needs; and no talking to anyone on its own. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

/** The first draws no window of its own besides the page, and so takes less of the machine. */
const installed = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/**
 * Finds a Chromium: the one that PLAYWRIGHT_CHROMIUM_PATH names, the system's, Playwright's own, or else the one
 * inside the npm package @sparticuz/chromium, which is unpacked once. Throws if the named one can't be run.
 */
export function findChromium(): Chromium {
  const named = process.env['PLAYWRIGHT_CHROMIUM_PATH']
  if (named && !isExecutable(named)) {
    throw new Error(`PLAYWRIGHT_CHROMIUM_PATH is ${named}, but there is no program that can be run`)
  }
  if (named) return { path: named, env: {}, source: 'named by PLAYWRIGHT_CHROMIUM_PATH' }

  const ofSystem = installed.find(isExecutable)
  if (ofSystem) return { path: ofSystem, env: {}, source: 'installed on this system' }

  const own = chromium.executablePath()
  if (isExecutable(own)) return { path: own, env: {}, source: "Playwright's own" }

  return unpackChromium()
}

/** Unpacks beside the installed packages, so that a new installation unpacks again. */
function unpackChromium(): Chromium {
  const cache = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url))
  const folder = join(cache, 'chromium')
  if (!existsSync(folder)) unpackInto(join(cache, `chromium-${process.pid}`), folder)
  return {
    path: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
    source: 'unpacked from the npm package @sparticuz/chromium, as none is installed',
  }
}

/** The package's own expects its fonts in /tmp; without any font every text is invisible. */
const fontsConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`

/** By way of a folder that becomes the final one when it is whole: an interrupted run leaves nothing half done. */
function unpackInto(partial: string, folder: string): void {
  const program = fileURLToPath(new URL('unpack-chromium.mjs', import.meta.url))
  mkdirSync(partial, { recursive: true })
  try {
    // Only on a runtime that it knows does the package bring the libraries that a bare system lacks.
    const env = { ...process.env, TMPDIR: partial, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' }
    execFileSync(process.execPath, [program], { env, stdio: 'inherit' })
    writeFileSync(join(partial, 'fonts', 'fonts.conf'), fontsConfiguration)
    renameSync(partial, folder)
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
