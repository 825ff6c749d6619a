import { expect, test } from 'vitest'
import { createTable, NotGenerated } from '~mocks/store/table'

interface Row {
  id: string
  text: string
}

/** Returns the value that a read throws, or null. */
function thrownBy(read: () => unknown): unknown {
  try {
    read()
    return null
  } catch (thrown) {
    return thrown
  }
}

test('rows that are generated in slices are available afterwards, including earlier changes', async () => {
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
  // Reading a changed row does not need the generated ones.
  expect(table.get('3')?.text).toBe('three')
  const thrown = thrownBy(() => table.all())
  expect(thrown).toBeInstanceOf(NotGenerated)
  await (thrown as NotGenerated).make()
  expect(table.all().map(row => row.id)).toEqual(['1', '3'])
})
