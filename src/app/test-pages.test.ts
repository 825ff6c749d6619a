import { expect, test } from 'vitest'
import { operations, type Operations } from '~/contract/operations'
import { pageNames, testedPages } from './test-pages'

test('each read of the API belongs to a page, except that of the result of a connection test', () => {
  const shown = new Set(pageNames.flatMap(name => testedPages[name].reads))
  const reads = (Object.keys(operations) as (keyof Operations)[]).filter(
    name => operations[name].method === 'GET',
  )
  expect(reads.filter(name => !shown.has(name))).toEqual(['getChannelTest'])
})
