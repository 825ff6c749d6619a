import { cpus, freemem, loadavg, totalmem } from 'node:os'

/** What the figures were taken on, in words. A busy machine explains slow ones. */
export function machine(chromiumVersion: string): string {
  const cores = cpus()
  return [
    `${cores.length} cores (${cores[0]?.model.trim() ?? 'unknown'})`,
    `${inGigabytes(totalmem())} GB of memory, ${inGigabytes(freemem())} free`,
    `load ${loadavg()[0]?.toFixed(1)} at the start`,
    `Node ${process.versions.node}`,
    `Chromium ${chromiumVersion}`,
  ].join(', ')
}

const inGigabytes = (bytes: number) => (bytes / 2 ** 30).toFixed(1)
