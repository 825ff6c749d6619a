import { expect, test } from 'vitest'
import type { Operation } from './operation'
import { operations } from './operations'

const files = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts', '!./operations.ts'], {
  eager: true,
})

const isOperation = (value: unknown): value is Operation =>
  typeof value === 'object' && value !== null && 'method' in value && 'resource' in value

test('the table has each operation that a file of the contract defines, except those of the mock itself', () => {
  const defined = Object.values(files)
    .flatMap(file => Object.entries(file))
    .filter(([, value]) => isOperation(value) && value.resource !== 'mock')
  expect(Object.keys(operations).toSorted()).toEqual(defined.map(([name]) => name).toSorted())
})
