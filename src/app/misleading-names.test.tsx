import { screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { mockEachTest, openApp } from './test-app'

mockEachTest()

/** It reverses the letters after it. */
const mark = '\u202E'

/** The service answers with the mark in every name. */
beforeEach(() => {
  const { fetch } = globalThis
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (...call) => {
    const answer = await fetch(...call)
    const body = await answer.text()
    const names = /"(name|channelName|label|title|description|tooltip)":"(.)/g
    return new Response(body.replaceAll(names, `"$1":"$2${mark}`), answer)
  })
})

/** Returns what shows the mark as it is: contents, tips, and labels. */
const misleading = () =>
  [...document.body.querySelectorAll('*')]
    .flatMap(element => [...element.childNodes, ...element.attributes])
    .filter(node => !(node instanceof Element) && node.nodeValue?.includes(mark))
    .map(node => `${node.nodeName}: ${node.nodeValue}`)

test.each([
  '/overview',
  '/channels',
  '/policies',
  '/events',
  '/mutes',
  '/deliveries',
  '/inbox',
  '/send-event',
])('%s makes a mark visible that reverses the letters of names', async address => {
  await openApp(address)
  expect((await screen.findAllByText(/\[U\+202E\]/)).length).toBeGreaterThan(0)
  await waitFor(() => expect(document.querySelector('[aria-busy="true"]')).toBeNull())
  expect(misleading()).toEqual([])
})
