import { defineConfig } from '@playwright/test'
import { deploymentObstacle } from './mocks/deployment'
import type { TestOptions } from './e2e/support/test'
import { chromiumFlags, findChromium } from './scripts/chromium'

const port = Number(process.env['E2E_PORT'] ?? 4373)
const baseURL = `http://127.0.0.1:${port}`
const folder = process.env['E2E_DIST'] ?? 'dist'
const { path, env } = findChromium()

// A page of a test lives for seconds: to compile what it runs costs a fifth more than to interpret it.
const args = [...chromiumFlags, '--js-flags=--no-sparkplug,--no-maglev,--no-opt']

const chromium = { browserName: 'chromium' as const, viewport: { width: 1280, height: 800 } }

/** What an administrator does with the service's own data. */
const flows =
  /\/(bell|channel-list|channel-policies|channels|connection-test|deletions|deliveries|delivery-rows|events|health|inbox|keyboard|mutes|policies|policy-refusals|routing|send-event|verification)\.spec\.ts$/

/** What only a deployment has: a network to lose, and a policy of its web server. */
const deployedOnly = /(content-security|demo-and-real|first-page|secrets|unloaded|unplugged)\.spec\.ts$/

export default defineConfig<TestOptions>({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  retries: 0,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL,
    locale: 'en-US',
    timezoneId: 'Europe/Berlin',
    // Of one that fails: npx playwright test --trace retain-on-failure. Always on, it would take a third of the time.
    trace: 'off',
    launchOptions: { executablePath: path, args, env: { ...process.env, ...env } },
  },
  projects: [
    { name: 'chromium', use: chromium, testIgnore: deployedOnly },
    // The flows once more, against a server through nginx; `@demo` marks what only the demo has.
    ...(deploymentObstacle() === null
      ? [
          {
            name: 'deployed',
            use: { ...chromium, isDeployed: true },
            testMatch: [flows, deployedOnly],
            grepInvert: /@demo/,
          },
        ]
      : []),
  ],
  // Serves what `npm run build` has built, or a build in another folder: E2E_DIST.
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${port} --outDir ${folder}`,
    url: baseURL,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
})
