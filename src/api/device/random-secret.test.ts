import { expect, test } from 'vitest'
import { randomSecret } from './random-secret'

test('a new secret has 32 bytes in characters that are safe in a URL', () => {
  const secrets = Array.from({ length: 200 }, randomSecret)
  for (const secret of secrets) expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(new Set(secrets).size).toBe(secrets.length)
})
