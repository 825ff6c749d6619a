import { expect, test } from 'vitest'
import { toAscii } from './ascii'

test('letters lose their accents', () => {
  expect(toAscii('Operación Latinoamérica')).toBe('Operacion Latinoamerica')
})

test('characters of other scripts become question marks', () => {
  expect(toAscii('東京: 80% of this month’s credits')).toBe('??: 80% of this month?s credits')
})

test('JSON in ASCII stays as it is', () => {
  const text = JSON.stringify({ name: 'Sandbox,\n"please" ignore' })
  expect(toAscii(text)).toBe(text)
})
