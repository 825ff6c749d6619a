import { defineConfig } from '@playwright/test'
import { deploymentObstacle } from './deploy/deployment'
import type { TestOptions } from './e2e/support/test'
import { chromiumFlags, findChromium } from './scripts/chromium'

const port = Number(process.env['E2E_PORT'] ?? 4373)
const baseURL = `http://127.0.0.1:${port}`
const folder = process.env['E2E_DIST'] ?? 'dist'
const { path, env } = findChromium()

const chromium = { browserName: 'chromium' as const, viewport: { width: 1280, height: 800 } }

const isDeployable = deploymentObstacle() === null

/** What only a deployment has: a network to lose, the policy of its web server, and a service that is written to. */
const deployedOnly =
  /\/(content-security|demo-and-real|first-page|secrets|unloaded|unplugged|writes)\.spec\.ts$/

/** Every page in one visit: under the policy of the web server if there is one, otherwise in the demo. */
const everyPage = /\/accessibility\.spec\.ts$/

/** From a channel to a delivered event, in the demo and in a deployment. */
const both = /\/routing\.spec\.ts$/

export default defineConfig<TestOptions>({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // One more than the cores of a small machine: tests also wait.
  workers: 3,
  retries: 0,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL,
    // Neither the author's nor the server's: what shows times must hold in every zone and region (times.spec.ts).
    locale: 'en-GB',
    timezoneId: 'America/St_Johns',
    // Without a graphics card, the processor draws every frame of an animation: a third of a page's first load.
    reducedMotion: 'reduce',
    // Of one that fails: npx playwright test --trace retain-on-failure. Always on, it would take a third of the time.
    trace: 'off',
    launchOptions: { executablePath: path, args: chromiumFlags, env: { ...process.env, ...env } },
  },
  projects: [
    { name: 'chromium', use: chromium, testIgnore: isDeployable ? [deployedOnly, everyPage] : deployedOnly },
    // Through nginx to a server: what differs from the demo. That each operation gets through is tested in deploy/tests.
    ...(isDeployable
      ? [
          {
            name: 'deployed',
            use: { ...chromium, isDeployed: true, locale: 'en-US', timezoneId: 'Asia/Tokyo' },
            testMatch: [both, everyPage, deployedOnly],
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
