/** What package.json and package-lock.json say, as far as it is checked. */
export interface Manifest {
  dependencies?: Record<string, string> | undefined
  devDependencies?: Record<string, string> | undefined
}

export interface Lock {
  packages: Record<string, LockEntry>
}

interface LockEntry {
  resolved?: string | undefined
  optionalDependencies?: Record<string, string> | undefined
}

/** Why an installation from the lock file would fail or differ elsewhere, a sentence each; none if it would not. */
export function lockProblems(manifest: Manifest, lock: Lock, npmrc: string): string[] {
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
  return [
    ...wanted
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name, version]) => `package.json wants ${name} "${version}": name one exact version.`),
    ...Object.entries(lock.packages).flatMap(([path, entry]) => entryProblems(path, entry, lock)),
    ...(/^\s*(?:@[^:\s]+:)?registry\s*=/m.test(npmrc)
      ? ['.npmrc names a registry: leave that to each machine.']
      : []),
  ]
}

function entryProblems(path: string, entry: LockEntry, lock: Lock): string[] {
  const missing = Object.keys(entry.optionalDependencies ?? {}).filter(name => !isLocked(path, name, lock))
  return [
    ...(entry.resolved !== undefined
      ? [`The lock names a download address for ${path}: set omit-lockfile-registry-resolved=true.`]
      : []),
    ...missing.map(
      name => `The lock lacks ${name}, which ${path} needs on some machines: npm ci fails there.`,
    ),
  ]
}

/** Looks for a package where Node would: beside the one that needs it, then further and further out. */
function isLocked(from: string, name: string, lock: Lock): boolean {
  const folders = from
    .split('/node_modules/')
    .map((_, depth, parts) => parts.slice(0, depth + 1).join('/node_modules/'))
  return ['', ...folders.map(folder => `${folder}/`)].some(
    folder => `${folder}node_modules/${name}` in lock.packages,
  )
}
