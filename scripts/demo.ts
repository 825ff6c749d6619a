import { fileURLToPath } from 'node:url'
import { chromium, type Browser } from '@playwright/test'
import { build, preview } from 'vite'
import { chromiumFlags, findChromium } from './chromium'

export interface Demo {
  /** Without a slash at its end. */
  url: string
  browser: Browser
  close: () => Promise<void>
}

const root = fileURLToPath(new URL('..', import.meta.url))

/** Builds the console, serves it in demo mode on a free port of its own, and starts a browser for it. */
export async function openDemo(): Promise<Demo> {
  console.log('Building the console ...')
  await build({ root, logLevel: 'warn' })
  const server = await preview({
    root,
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port: 0, strictPort: false },
  })
  const { path, env } = findChromium()
  const browser = await chromium.launch({
    executablePath: path,
    args: chromiumFlags,
    env: { ...process.env, ...env },
  })
  return {
    url: urlOf(server.httpServer.address()),
    browser,
    async close() {
      await browser.close()
      await server.close()
    },
  }
}

function urlOf(address: { port: number } | string | null): string {
  if (address === null || typeof address === 'string') throw new Error('The preview server has no port')
  return `http://127.0.0.1:${address.port}`
}
