import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lintConfig } from './lint-config'

const root = fileURLToPath(new URL('..', import.meta.url))

interface Diagnostic {
  code: string
  filename: string
  labels: { span: { line: number } }[]
}

/**
 * Returns what the linter finds in files, given by their path, each in a project of their own. It applies the
 * project's rules, except those that need types.
 */
export function lint(files: Record<string, string>): Diagnostic[] {
  const folder = mkdtempSync(join(tmpdir(), 'lint-'))
  const all = { ...files, '.oxlintrc.json': JSON.stringify({ ...lintConfig, options: {} }) }
  try {
    for (const [name, text] of Object.entries(all)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    cpSync(join(root, 'tsconfig.json'), join(folder, 'tsconfig.json'))
    const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint')
    const run = spawnSync(process.execPath, [oxlint, '--format=json'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    })
    return (JSON.parse(run.stdout) as { diagnostics: Diagnostic[] }).diagnostics
  } finally {
    rmSync(folder, { recursive: true })
  }
}
