import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Lock, Manifest } from './lock-problems'
import { lockProblems } from './lock-problems'

const read = (name: string) => readFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), 'utf8')

const problems = lockProblems(
  JSON.parse(read('package.json')) as Manifest,
  JSON.parse(read('package-lock.json')) as Lock,
  read('.npmrc'),
)
if (problems.length > 0) {
  console.error(problems.join('\n'))
  console.error(
    '\nAfter a change of dependencies: delete node_modules and package-lock.json, then run npm install.',
  )
  process.exitCode = 1
} else {
  console.log('The lock file is complete, exact and free of addresses.')
}
