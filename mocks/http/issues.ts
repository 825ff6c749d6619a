import type * as z from 'zod/mini'
import type { Rule } from '~/contract/common'
import type { FieldErrors } from './problem'

const ruleTexts: Record<Rule, string> = {
  required: 'is required',
  padded: 'must not start or end with spaces',
  invisible: 'must not contain the invisible character {character}',
  blank: 'must not be blank',
  'line-break': 'must not contain line breaks',
  'http-url': 'must be an http or https URL',
  'url-space': 'must not contain spaces',
  'url-character': 'must not contain {character}',
  'url-host': 'must have a host: a domain name or an IP address',
  'header-name': 'is not a valid header name',
  'header-reserved': 'is the name of a header that the service sets itself',
  'header-value': 'must be ASCII text, without {character}',
  email: 'must be an email address',
  'email-name': 'must be the address alone, without a name',
  'entity-id': 'must be an id of 24 hex digits',
  'date-time': 'must be an ISO 8601 date and time with a time zone',
  'both-triggers': 'must not be given together with eventGroup',
  'no-trigger': 'is required unless eventType is given',
}

const typeNames: Record<string, string> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'an object',
  record: 'an object',
  string: 'text',
}

/** Returns the service's text for an issue of the contract, which follows the field's name. */
export function issueText(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'custom': {
      const texts: Partial<Record<string, string>> = ruleTexts
      const { rule, character } = { ...issue['params'] }
      return (texts[String(rule)] ?? 'is invalid').replace('{character}', String(character))
    }
    case 'invalid_type':
      if (issue.input === undefined) return 'is required'
      return `must be ${typeNames[issue['expected']] ?? issue['expected']}`
    case 'invalid_value':
      return issue.input === undefined ? 'is required' : `must be one of: ${issue['values'].join(', ')}`
    case 'too_big':
      return issue['origin'] === 'string'
        ? `must have at most ${issue['maximum']} characters`
        : `must be at most ${issue['maximum']}`
    case 'too_small':
      if (issue['origin'] === 'string') return 'must not be empty'
      return issue['inclusive']
        ? `must be at least ${issue['minimum']}`
        : `must be more than ${issue['minimum']}`
    case 'invalid_format':
      return 'must be an id of 24 hex digits'
    case 'unrecognized_keys':
      return `must not have: ${issue['keys'].join(', ')}`
    default:
      return 'is invalid'
  }
}

/** Returns the first issue of each field. Lists and objects nest. */
export function fieldErrors(issues: readonly z.core.$ZodIssue[]): FieldErrors {
  const errors: FieldErrors = {}
  for (const { path, message } of issues) {
    const names = path.map(String)
    const last = names.pop()
    if (last === undefined) continue
    let parent: FieldErrors | undefined = errors
    for (const name of names) {
      const child: string | FieldErrors = (parent[name] ??= {})
      parent = typeof child === 'string' ? undefined : child
      if (!parent) break
    }
    if (parent) parent[last] ??= message
  }
  return errors
}
