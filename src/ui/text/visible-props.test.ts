import { createElement } from 'react'
import { expect, test } from 'vitest'
import { visibleProps } from './visible-props'

test('marks that reverse letters become visible in tips, labels, and contents of one or several parts', () => {
  const bold = createElement('b')
  expect(visibleProps({ title: 'a\u202E', 'aria-label': 'b\u202E', children: 'c\u202E' })).toEqual({
    title: 'a[U+202E]',
    'aria-label': 'b[U+202E]',
    children: 'c[U+202E]',
  })
  expect(visibleProps({ children: ['a\u202E', ' ', bold, 2, null, ['b\u202E']] })).toEqual({
    children: ['a[U+202E]', ' ', bold, 2, null, ['b[U+202E]']],
  })
})
