import { expect, test } from 'vitest'
import { libraryOf, nameOf, selfTimes, sumByName } from './self-times'

const frame = (functionName: string, lineNumber = 0) => ({
  functionName,
  url: 'https://localhost/assets/base.js',
  lineNumber,
  columnNumber: 0,
})

test('a function gets the time from each of its samples to the next one', () => {
  const times = selfTimes({
    nodes: [
      { id: 1, callFrame: frame('(root)') },
      { id: 2, callFrame: frame('render') },
      { id: 3, callFrame: frame('commit', 20) },
    ],
    samples: [1, 2, 3, 2],
    timeDeltas: [500, 100, 200, 400],
  })
  expect(times.map(({ frame: { functionName }, milliseconds }) => [functionName, milliseconds])).toEqual([
    ['(root)', 0.1],
    ['render', 0.2],
    ['commit', 0.4],
  ])
})

test('a gap in which another program had the processor counts no more than 1 ms', () => {
  const [time] = selfTimes({
    nodes: [{ id: 1, callFrame: frame('render') }],
    samples: [1, 1],
    timeDeltas: [0, 80_000],
  })
  expect(time?.milliseconds).toBe(1)
})

test('a function that is called from two places is counted once, and two of the same name apart', () => {
  const times = selfTimes({
    nodes: [
      { id: 1, callFrame: frame('render') },
      { id: 2, callFrame: frame('render') },
      { id: 3, callFrame: frame('render', 20) },
    ],
    samples: [1, 2, 3, 1],
    timeDeltas: [0, 1000, 1000, 1000],
  })
  expect(times.map(({ milliseconds }) => milliseconds)).toEqual([2, 1])
})

test.each([
  ['../../node_modules/react-dom/cjs/react-dom-client.production.js', 'react-dom'],
  ['../../node_modules/scheduler/cjs/scheduler.production.js', 'react-dom'],
  ['../../node_modules/@mantine/core/esm/Table.mjs', 'Mantine'],
  [
    '../../../elsewhere/node_modules/react-router-dom/node_modules/react-router/dist/index.mjs',
    'react-router',
  ],
  ['../../node_modules/use-intl/dist/index.js', 'use-intl'],
  ['../../node_modules/zod/v4/mini/schemas.js', 'zod'],
  ['../../node_modules/@tanstack/query-core/build/query.js', 'react-query'],
  ['../../node_modules/idb/build/index.js', 'other libraries'],
  ['../../src/ui/table/query-table.tsx', 'the console'],
  ['\0rolldown/runtime.js', 'the bundler'],
])('the code in %s belongs to %s', (source, library) => {
  expect(libraryOf(source)).toBe(library)
})

test('an anonymous function is named after its file, and the code of a whole file after that file', () => {
  const source = '../../src/ui/table/query-table.tsx'
  expect(nameOf(frame('QueryTable', 7), source)).toBe('QueryTable')
  expect(nameOf(frame('', 7), source)).toBe('a function in query-table.tsx')
  const start = { ...frame(''), url: 'https://localhost/assets/libraries-BLf5d_Z4.js' }
  expect(nameOf(start, '/assets/libraries-BLf5d_Z4.js')).toBe('start of libraries.js')
})

test('amounts of a name are added, and the largest sum comes first', () => {
  const sums = sumByName([
    ['zod', 1],
    ['react-dom', 2],
    ['react-dom', 3],
  ])
  expect([...sums]).toEqual([
    ['react-dom', 5],
    ['zod', 1],
  ])
})
