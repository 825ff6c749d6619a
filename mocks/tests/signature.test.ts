import { createHash, createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { sha1 } from '~mocks/world/sha1'
import { signature } from '~mocks/world/signature'

test('the vector that the service publishes is met', () => {
  const body = '{"event_type":"project.created","timestamp":1581504953}'
  expect(signature('my-secret', body)).toBe('8aec6a09c8f0ef44c88768148a818f6a62922f20')
})

test.each([0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 1000])(
  '%i bytes have the hash that Node gives them',
  length => {
    const bytes = Uint8Array.from({ length }, (_, index) => index * 7)
    expect(Buffer.from(sha1(bytes)).toString('hex')).toBe(createHash('sha1').update(bytes).digest('hex'))
  },
)

test('long secrets and other scripts are signed as Node signs them', () => {
  const secret = '秘密'.repeat(40)
  expect(signature(secret, '{"é":1}')).toBe(createHmac('sha1', secret).update('{"é":1}').digest('hex'))
})
