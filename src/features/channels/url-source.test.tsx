import { expect, test } from 'vitest'
import { exampleUrl, isFromVendor } from './url-source'

/** The names that every object has. */
const inherited = Object.getOwnPropertyNames(Object.prototype)

test.each(['Slack', 'MSTeams'])('the URL of a %s channel comes from its vendor', type => {
  expect(isFromVendor(type)).toBe(true)
  expect(exampleUrl(type)).toMatch(/^https:\/\/.+/)
})

test.each(['Webhook', 'Pager', ...inherited])('the URL of a channel of type %s has no vendor', type => {
  expect(isFromVendor(type)).toBe(false)
  expect(exampleUrl(type)).toBe('https://')
})
