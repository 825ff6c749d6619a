import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const path = file => fileURLToPath(new URL(file, import.meta.url))
const { module } = await runnerImport(path('scripts/size-budget.ts'), {
  configFile: false,
  logLevel: 'error',
})

export default module.budgets(JSON.parse(readFileSync(path('dist/.vite/manifest.json'), 'utf8')))
