import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { catalogs } from './scripts/catalogs.ts'
import { compressed } from './scripts/compress.ts'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const address = { host: '127.0.0.1', port: Number(process.env['PORT'] ?? 4173), strictPort: true }

export default defineConfig({
  plugins: [catalogs(), react(), compressed()],
  // The web server puts a nonce of each answer in its place: deploy/nginx.conf.
  html: { cspNonce: '__CSP_NONCE__' },
  resolve: { alias: { '~': folder('./src'), '~mocks': folder('./mocks') } },
  server: { host: address.host },
  preview: address,
  build: {
    target: 'es2023',
    manifest: true,
    sourcemap: true,
    rolldownOptions: {
      output: {
        // What every page needs comes in one file: forty small ones compress worse and take more requests.
        codeSplitting: {
          groups: [
            {
              name: 'base',
              test: /node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|@tanstack\/(query-core|react-query)|zod|use-intl|@formatjs|clsx)\//,
            },
            {
              name: 'base',
              test: /node_modules\/@mantine\/(hooks|core)\/esm\/(core|use-|utils|components\/(ActionIcon|Anchor|Button|Checkbox|CloseButton|Group|Input|InputBase|InlineInput|Kbd|Loader|NativeSelect|Skeleton|Stack|Text|TextInput|Title|Transition|UnstyledButton|VisuallyHidden))/,
            },
            {
              name: 'lists',
              test: /@tabler\/icons-react\/dist\/esm\/icons\/Icon(Pencil|Plus|SearchOff|Trash)\./,
            },
            {
              name: 'lists',
              test: /src\/(ui\/(channel-type|filters|list-rows|menu-button|middle|page|page-scroll|query-table|states|notice|time|url-state|error-text)|contract\/(channels|common|operation|deliveries)|model\/masking|api\/(channels|query|walk|call|error|kept|session)|features\/channels\/(channel-actions|channel-columns|language-name))\./,
            },
          ],
        },
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'node', environment: 'node', include: ['{src,mocks,scripts}/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['src/ui/test-setup.ts'],
          // It reads compiled messages only where the alias of the catalogs reaches it.
          server: { deps: { inline: ['use-intl'] } },
        },
      },
    ],
  },
})
