import { expect, test } from 'vitest'
import { foreignHostOf } from './webhook-hosts'

test.each([
  ['Slack', 'https://hooks.slack.com/services/T01/B55/x', null],
  ['Slack', 'https://HOOKS.slack.com/services/T01/B55/x', null],
  ['Slack', 'https://hooks.slack.com.example/services', 'hooks.slack.com.example'],
  ['Slack', 'https://example.webhook.office.com/x', 'example.webhook.office.com'],
  ['MSTeams', 'https://example.webhook.office.com/webhookb2/x', null],
  ['MSTeams', 'https://prod-12.westus.logic.azure.com:443/workflows/x', null],
  ['MSTeams', 'https://webhook.office.com.example/x', 'webhook.office.com.example'],
  ['Slack', 'https://', null],
  ['Slack', 'mailto:ops@example.com', null],
  ['Slack', '', null],
  ['Webhook', 'https://hooks.example/in', null],
])('a %s channel for %j has the foreign host %j', (type, url, host) => {
  expect(foreignHostOf(type, url)).toBe(host)
})

test.each(Object.getOwnPropertyNames(Object.prototype))('a type named %s has no known hosts', type => {
  expect(foreignHostOf(type, 'https://example.com/in')).toBeNull()
})
