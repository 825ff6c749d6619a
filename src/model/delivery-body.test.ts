import { expect, test } from 'vitest'
import { bodyFacts, parseBody } from './delivery-body'

const message = { event_type: 'project.created', event: { entity_id: 'e1' }, project: { id: 'e1' } }
const json = JSON.stringify(message)

test('JSON is parsed, in the body or in its form parameter', () => {
  expect(parseBody(json)).toEqual({ kind: 'json', text: json, value: message })
  expect(parseBody(new URLSearchParams({ payload: json }).toString())).toEqual({
    kind: 'form',
    text: json,
    value: message,
  })
})

test('any other body is text', () => {
  for (const text of ['', '250 2.0.0 OK', '12', '{"cut off', 'a=b&c=d', 'payload=nothing', '<html></html>'])
    expect(parseBody(text)).toEqual({ kind: 'raw' })
})

test('the event and the entity are read from either format', () => {
  const facts = {
    event: 'project.created',
    entityId: 'e1',
    entityName: null,
    entityKind: 'project',
    text: null,
  }
  expect(bodyFacts(json)).toEqual(facts)
  expect(bodyFacts(new URLSearchParams({ payload: json }).toString())).toEqual(facts)
})

test('a chat message has only its text, and a malformed body has nothing', () => {
  expect(bodyFacts('{"text":"Model is red"}')).toEqual({
    event: null,
    entityId: null,
    entityName: null,
    entityKind: null,
    text: 'Model is red',
  })
  const nothing = { event: null, entityId: null, entityName: null, entityKind: null, text: null }
  for (const body of ['', '[]', '[1]', '{"event_type":5,"event":null}', '{"event":"x"}'])
    expect(bodyFacts(body)).toEqual(nothing)
})
