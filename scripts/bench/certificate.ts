import { spawnSync } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Certificate {
  key: string
  cert: string
  /** Chromium's flag to trust it. A page whose errors are merely ignored is not cached, so it would be slower. */
  flag: string
}

/** Returns a new certificate of localhost, or null where there is no openssl. */
export function createCertificate(): Certificate | null {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'))
  const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const options = ['-x509', '-nodes', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-days', '7']
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  try {
    const { status } = spawnSync('openssl', [
      'req',
      ...options,
      ...subject,
      '-keyout',
      keyFile,
      '-out',
      certFile,
    ])
    if (status !== 0) return null
    const cert = readFileSync(certFile, 'utf8')
    const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' })
    const hash = createHash('sha256').update(publicKey).digest('base64')
    return {
      key: readFileSync(keyFile, 'utf8'),
      cert,
      flag: `--ignore-certificate-errors-spki-list=${hash}`,
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
