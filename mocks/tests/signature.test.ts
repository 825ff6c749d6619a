import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { signature } from '~mocks/world/signature'

const signedByNode = (secret: string, body: string) => createHmac('sha1', secret).update(body).digest('hex')

test('a body has the signature of the example that the service publishes', () => {
  const body = '{"event_type":"project.created","timestamp":1581504953}'
  expect(signature('my-secret', body)).toBe('8aec6a09c8f0ef44c88768148a818f6a62922f20')
})

test.each([0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 1000])(
  'a body and a secret of %i bytes are signed as Node signs them',
  length => {
    const text = String.fromCharCode(...Array.from({ length }, (_, index) => (index * 7) % 128))
    expect(signature('my-secret', text)).toBe(signedByNode('my-secret', text))
    expect(signature(text, '{}')).toBe(signedByNode(text, '{}'))
  },
)

test('long secrets and other scripts are signed as Node signs them', () => {
  const secret = '秘密'.repeat(40)
  expect(signature(secret, '{"é":1}')).toBe(signedByNode(secret, '{"é":1}'))
})
