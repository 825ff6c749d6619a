import { readFileSync } from 'node:fs'
import { tsImport } from 'tsx/esm/api'

const { budgets } = await tsImport('./scripts/size-budget.ts', import.meta.url)

export default budgets(JSON.parse(readFileSync(new URL('dist/.vite/manifest.json', import.meta.url), 'utf8')))
