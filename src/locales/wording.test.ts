import { describe, expect, test } from 'vitest'
import { catalog, type Flat } from './test-catalog'

interface Rule {
  name: string
  /** Matches the forbidden text. */
  forbidden: RegExp
  /** Texts that break the rule. */
  examples: string[]
  /** Keys of messages that may break it, each with a comment that states the reason. */
  exceptions?: string[]
}

const rules: Rule[] = [
  {
    name: 'uses the verbs of a native writer: a channel gets an event, a policy covers it, a person is notified',
    forbidden: /\b(?:hears? of|listens?|tells?|told|holds?|look(?:s|ed)? (?:for|into|at))\b/i,
    examples: ['Nothing hears of it', 'Look into its log'],
  },
  {
    name: 'uses select and selected for check boxes',
    forbidden: /\b(?:chosen|choose (?:all|none))\b/i,
    examples: ['3 chosen', 'Choose all on this page'],
  },
  {
    name: 'writes ID in capitals',
    forbidden: /\b(?:id|Id)s?\b/,
    examples: ['Entity id', 'Id'],
  },
  {
    name: 'uses permission or access, not right',
    forbidden: /\brights?\b/i,
    examples: ['A user without rights'],
  },
  {
    name: 'uses no one, someone, and everyone',
    forbidden: /\b(?:no|some|every|any)body\b/i,
    examples: ['Nobody', 'for everybody'],
  },
  {
    name: 'begins an empty result with “No matching”',
    forbidden: /^(?:No \w+|Nothing) match(?:es)?\b/,
    examples: ['No policy matches', 'Nothing matches.'],
  },
  {
    name: 'calls what a server sends back a response',
    forbidden: /\banswer(?:s|ed|ing)?\b/i,
    examples: ['Waiting for the answer…', 'did not answer in time'],
  },
  {
    name: 'contracts “not”',
    forbidden:
      /\bcannot\b|\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must) not\b/i,
    examples: ['This cannot be undone.', 'It does not exist'],
  },
  {
    name: 'uses typographic quotation marks and apostrophes',
    forbidden: /['"]/,
    examples: ["can't", 'the "name"'],
  },
  {
    name: 'does not join two sentences with a colon',
    forbidden: /: \p{Ll}[^{}]*\.$/u,
    examples: ['The server has a problem of its own: look into its log.'],
    exceptions: [
      // “Demo” is a label.
      'demo.text',
    ],
  },
  {
    name: 'names a completed action with its verb',
    forbidden: /\bdone\b|\bpolic(?:y|ies) changed\b/i,
    examples: ['Done for 3.', '3 policies changed.'],
  },
  {
    name: 'uses one term per concept: status, resume, settings, email, Create channel',
    forbidden: /\bstate\b(?! of)|\bactivat|\bconfiguration\b|\bmail\b|\bNew channel\b/i,
    examples: ['State', 'Activate 3 policies', 'No mail yet'],
    exceptions: [
      // “The current state” of the stored values.
      'error.conflict.title',
      // The file config.json.
      'error.start.advice',
      // The term of the product.
      'inbox.related.secure-config',
    ],
  },
  {
    name: 'calls what a mute is for a deployment, not an entity',
    forbidden: /\bentit(?:y|ies)\b/i,
    examples: ['Mute for this entity'],
    exceptions: [
      // The API's filter of events by the type of their entity.
      'events.filter.entity',
      'events.filter.any-entity',
    ],
  },
  {
    name: 'uses American spelling',
    forbidden:
      /colour|behaviour|favour|centre\b|catalogue|licence|cancelled|grey|(?:organ|recogn|author|custom|summar|initial)is/i,
    examples: ['Colour scheme', 'organisation', 'recognised'],
  },
  {
    name: 'puts a comma before the last item of a list',
    forbidden: /\w, [\w-]+ (?:and|or) \w/,
    examples: ['Search pages, actions and channels'],
  },
  {
    name: 'avoids words that only a dictionary suggests',
    forbidden: /\b(?:anew|meanwhile|at hand|somewhen|all the same|not known|impostor|pointless)\b/i,
    examples: ['It starts anew', 'Not known'],
  },
]

/** Returns the visible text of a message, without the names of arguments and tags and the categories of plurals. */
const shownText = (message: string) =>
  message.replaceAll(/\{\w+(?:, \w+,?)?|(?:=\d+|\b(?:zero|one|two|few|many|other)) \{|<\/?\w+>/g, ' ')

const keysAgainst = ({ forbidden, exceptions = [] }: Rule, messages: Flat) =>
  Object.keys(messages).filter(
    key => !exceptions.includes(key) && forbidden.test(shownText(messages[key] ?? '')),
  )

const english = await catalog('en')

describe.each(rules)('the rule that every English message $name', rule => {
  test('holds in the catalog', () => {
    expect(keysAgainst(rule, english)).toEqual([])
  })

  test('finds a message that breaks it', () => {
    const messages = Object.fromEntries(rule.examples.map(text => [text, text]))
    expect(keysAgainst(rule, messages)).toEqual(rule.examples)
  })

  test('needs each of its exceptions', () => {
    const { exceptions = [] } = rule
    const excepted = Object.fromEntries(exceptions.map(key => [key, english[key] ?? '']))
    expect(keysAgainst({ ...rule, exceptions: [] }, excepted)).toEqual(exceptions)
  })
})

test.each([
  ['an argument', 'Only {id}', 'Only'],
  ['a number', '{done, number} of', 'of'],
  ['a plural', '{count, plural, one {# row} other {# rows}}', '# row} # rows}}'],
  ['a tag', 'To <code>it</code>', 'To it'],
])('the visible text of a message leaves out the syntax of %s', (_, message, shown) => {
  expect(
    shownText(message)
      .replaceAll(/[\s}]+/g, ' ')
      .trim(),
  ).toBe(shown.replaceAll('}', '').trim())
})
