import fc from 'fast-check'
import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CutName } from './cut-name'

test('a truncated name still contains its whole text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (name, detail) => {
      const text = `${name}: ${detail}`
      const { container, unmount } = render(<CutName text={text} />)
      expect(container.textContent).toBe(text)
      unmount()
    }),
  )
})
