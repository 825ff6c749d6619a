import { expect, test } from 'vitest'
import { createTable, NotGenerated } from '~mocks/store/table'

interface Row {
  id: string
  text: string
}

/** What a read throws; null if it does not. */
function thrownBy(read: () => unknown): unknown {
  try {
    read()
    return null
  } catch (thrown) {
    return thrown
  }
}

test('rows that are made in slices are there once they have been made, with what was changed before', async () => {
  const table = createTable<Row>(function* () {
    yield
    return [
      { id: '1', text: 'one' },
      { id: '2', text: 'two' },
    ]
  })
  table.commit([
    ['2', null],
    ['3', { id: '3', text: 'three' }],
  ])
  // What is known needs no rows made.
  expect(table.get('3')?.text).toBe('three')
  const thrown = thrownBy(() => table.all())
  expect(thrown).toBeInstanceOf(NotGenerated)
  await (thrown as NotGenerated).make()
  expect(table.all().map(row => row.id)).toEqual(['1', '3'])
})
