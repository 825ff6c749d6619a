import { HttpResponse } from 'msw'
import { expect, test, vi } from 'vitest'
import { startSession } from '~/api/session/session'
import { call } from './call'
import { answering, list, origin, pageWith, proxied, startThings } from './test-things'

startThings()

const url = `${origin}/api/v2/things/?offset=0`
const query = { offset: 0 }

/** Stubs the request of `boot.js`, with an answer of one row. */
const requestEarly = (
  sentAt: number,
  response: Response | null = Response.json(pageWith({ id: 'early', size: 1 })),
) => vi.stubGlobal('consoleRows', { url, sentAt, response: Promise.resolve(response) })

const idsOf = async () => (await call(list, { query })).data.map(({ id }) => id)

/** Answers every other request with another row. */
const answerLater = () => answering(() => HttpResponse.json(pageWith({ id: 'later', size: 1 })))

test('the answer to a list that was requested before the console was loaded is used once', async () => {
  startSession(proxied)
  const requests = answerLater()
  requestEarly(Date.now())
  expect(await idsOf()).toEqual(['early'])
  expect(requests).toHaveLength(0)
  expect(await idsOf()).toEqual(['later'])
})

test('a list that was requested too long ago is requested again', async () => {
  startSession(proxied)
  answerLater()
  requestEarly(Date.now() - 60_000)
  expect(await idsOf()).toEqual(['later'])
})

test('a list that could not be requested early is requested', async () => {
  startSession(proxied)
  answerLater()
  requestEarly(Date.now(), null)
  expect(await idsOf()).toEqual(['later'])
})

test('a list that was requested through the proxy is not shown to a user of a key', async () => {
  answerLater()
  requestEarly(Date.now())
  expect(await idsOf()).toEqual(['later'])
})
