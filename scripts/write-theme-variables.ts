import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { themeVariables } from './theme-variables'

writeFileSync(fileURLToPath(new URL('../src/ui/theme/variables.css', import.meta.url)), themeVariables())
