import { expect, test } from 'vitest'
import { bodyFacts, parseBody } from './delivery-body'

const message = { event_type: 'project.created', event: { entity_id: 'e1' }, project: { id: 'e1' } }
const json = JSON.stringify(message)

test('JSON is read, and so is the form parameter that holds it', () => {
  expect(parseBody(json)).toEqual({ kind: 'json', text: json, value: message })
  expect(parseBody(new URLSearchParams({ payload: json }).toString())).toEqual({
    kind: 'form',
    text: json,
    value: message,
  })
})

test('anything else is text', () => {
  for (const text of ['', '250 2.0.0 OK', '12', '{"cut off', 'a=b&c=d', 'payload=nothing', '<html></html>'])
    expect(parseBody(text)).toEqual({ kind: 'raw' })
})

test('event and entity are read out of either form', () => {
  const facts = { event: 'project.created', entityId: 'e1', text: null }
  expect(bodyFacts(json)).toEqual(facts)
  expect(bodyFacts(new URLSearchParams({ payload: json }).toString())).toEqual(facts)
})

test('a message of a chat tells its text alone, and a broken body nothing', () => {
  expect(bodyFacts('{"text":"Model is red"}')).toEqual({ event: null, entityId: null, text: 'Model is red' })
  const nothing = { event: null, entityId: null, text: null }
  for (const body of ['', '[]', '[1]', '{"event_type":5,"event":null}', '{"event":"x"}'])
    expect(bodyFacts(body)).toEqual(nothing)
})
