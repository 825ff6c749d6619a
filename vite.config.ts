import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Rolldown } from 'vite'
import { defineConfig, type TestUserConfig } from 'vitest/config'
import { catalogs } from './scripts/catalogs.ts'
import { compressed } from './scripts/compress.ts'

// Unit tests must hold in every zone: they run in one that is half an hour off, unless the command names another.
if (process.env['VITEST']) process.env['TZ'] ??= 'America/St_Johns'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const address = { host: '127.0.0.1', port: Number(process.env['PORT'] ?? 4173), strictPort: true }

const startPage = folder('./src/features/overview/overview-page.tsx')

/** Names the chunk of the start page and everything that it imports; none for any other module. */
const ofStartPage: Rolldown.CodeSplittingNameFunction = (id, context) => {
  const seen = new Set<string>()
  const isOfIt = (module: string): boolean => {
    if (module === startPage) return true
    if (seen.has(module)) return false
    seen.add(module)
    return context.getModuleInfo(module)?.importers.some(isOfIt) ?? false
  }
  return isOfIt(id) ? 'start-page' : null
}

/** Tests of features whose files leave nothing behind. */
const sharedFeatures = ['src/features/{deliveries,events,overview}/**/*.test.tsx']

const dom = {
  environment: 'jsdom',
  setupFiles: ['src/ui/test-setup.ts'],
  // It reads compiled messages only where the alias of the catalogs reaches it.
  server: { deps: { inline: ['use-intl'] } },
} as const satisfies TestUserConfig

export default defineConfig({
  plugins: [catalogs(), react(), compressed()],
  // The web server puts a nonce of each answer in its place: deploy/nginx.conf.
  html: { cspNonce: '__CSP_NONCE__' },
  resolve: { alias: { '~': folder('./src'), '~mocks': folder('./mocks'), '~deploy': folder('./deploy') } },
  server: { host: address.host },
  preview: address,
  build: {
    target: 'es2023',
    manifest: true,
    // scripts/size-budget.ts checks the sizes; the mock alone is larger than Vite's limit.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        // What the first page needs comes in two files: forty small ones compress worse and take more requests. That
        // of the libraries stays in the browser's cache when only the console changes.
        codeSplitting: {
          groups: [
            { name: 'base', tags: ['$initial'], test: /node_modules/, priority: 2 },
            { name: 'first', tags: ['$initial'], priority: 1 },
            // The start page is read by everyone: what it shares with later pages does not bring all that those share.
            { name: ofStartPage, debugName: 'start-page', test: /[\\/]src[\\/]/ },
            { name: 'icons', test: /node_modules[\\/]@tabler/, minShareCount: 2 },
            // What several later pages share, or each set of pages would have files of its own, a hundred in all. The
            // groups follow the layers: no file imports one that imports it.
            { name: 'libraries', test: /node_modules(?!.*[\\/]msw[\\/])/, minShareCount: 2 },
            { name: 'facts', test: /[\\/]src[\\/](contract|model)[\\/]/, minShareCount: 2 },
            { name: 'shared', test: /[\\/]src[\\/](api|ui|features)[\\/]/, minShareCount: 2 },
          ],
        },
      },
    },
  },
  test: {
    // By default, Vitest leaves one core without a worker: half of a machine with two.
    maxWorkers: '100%',
    // A limit for what never comes: a busy machine takes its time.
    testTimeout: 120_000,
    // `node` and `ui` test pure functions, the mock, and single parts, whose tests clean up: their files share a worker,
    // its modules, and its document, which take longer to load than most files to run. What keeps a session or loads
    // pages lazily starts again in each file.
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['{src,mocks,scripts,deploy}/**/*.test.ts'],
          exclude: ['src/api/**'],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'api', environment: 'node', include: ['src/api/**/*.test.ts'] } },
      { extends: true, test: { ...dom, name: 'ui', include: ['src/ui/**/*.test.tsx'], isolate: false } },
      { extends: true, test: { ...dom, name: 'features', include: sharedFeatures, isolate: false } },
      {
        extends: true,
        test: {
          ...dom,
          name: 'dom',
          include: ['src/**/*.test.tsx'],
          exclude: ['src/ui/**', ...sharedFeatures],
        },
      },
    ],
  },
})
