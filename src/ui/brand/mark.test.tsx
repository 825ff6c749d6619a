import { readFileSync } from 'node:fs'
import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useFavicon } from './favicon'
import { Mark } from './mark'

/** The geometry of a picture, without its colors. */
const shapesOf = (svg: Element | null) =>
  [...(svg?.children ?? [])].map(shape =>
    ['width', 'height', 'rx', 'd', 'cx', 'cy', 'r', 'stroke-width'].map(name => shape.getAttribute(name)),
  )

const parsed = (path: string, type: DOMParserSupportedType) =>
  new DOMParser().parseFromString(readFileSync(path, 'utf8'), type).querySelector('svg')

const markOf = (isFailing: boolean) => render(<Mark isFailing={isFailing} />).container.querySelector('svg')

test('the logo has the same shapes in index.html, in the console, and in the tab icon', () => {
  const shapes = shapesOf(markOf(false))
  expect(shapes).toHaveLength(3)
  expect(shapesOf(parsed('index.html', 'text/html'))).toEqual(shapes)
  expect(shapesOf(parsed('public/icon.svg', 'image/svg+xml'))).toEqual(shapes)
})

test('the failing logo has the same shapes in the tab icon, and different ones from the normal logo', () => {
  const shapes = shapesOf(markOf(true))
  expect(shapesOf(parsed('public/icon-failing.svg', 'image/svg+xml'))).toEqual(shapes)
  expect(shapes).not.toEqual(shapesOf(markOf(false)))
})

test('the tab shows the failing icon for as long as something is failing', () => {
  const link = document.head.appendChild(document.createElement('link'))
  link.rel = 'icon'
  link.setAttribute('href', '/icon.svg')
  function Tab({ isFailing }: { isFailing: boolean }) {
    useFavicon(isFailing)
    return null
  }
  const { rerender, unmount } = render(<Tab isFailing />)
  expect(link).toHaveAttribute('href', '/icon-failing.svg')
  rerender(<Tab isFailing={false} />)
  expect(link).toHaveAttribute('href', '/icon.svg')
  rerender(<Tab isFailing />)
  unmount()
  expect(link).toHaveAttribute('href', '/icon.svg')
  link.remove()
})
