import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { channelDraft } from '~/contract/channels'
import {
  dateTime,
  emailAddress,
  entityId,
  headerName,
  headerValue,
  httpUrl,
  id,
  line,
  name,
  window,
} from '~/contract/common'
import { policyDraft } from '~/contract/policies'
import { renderUi } from './test-render'
import { useValidationMessages } from './validation'

function Messages({ schema, value }: { schema: z.ZodMiniType; value: unknown }) {
  const error = useValidationMessages()
  const issues = schema.safeParse(value, { error }).error?.issues ?? []
  return issues.map((issue, index) => <li key={index}>{issue.message}</li>)
}

const policy = { name: 'Red', channelId: '65f0c0de00000000000000c1' }

test.each<[string, z.ZodMiniType, unknown, string]>([
  ['a missing text', line, undefined, 'Required'],
  ['a value of another type', line, 7, 'Not a valid value'],
  ['a missing choice', z.enum(['a', 'b']), undefined, 'Required'],
  ['a choice that there is not', z.enum(['a', 'b']), 'c', 'Not a valid value'],
  ['a blank name', name, '  ', 'Needs at least one visible character'],
  ['a long name', name, 'x'.repeat(101), 'At most 100 characters'],
  ['a text of two lines', line, 'one\ntwo', 'Must be a single line'],
  ['an empty text where one is needed', line.check(z.minLength(1)), '', 'Required'],
  ['no URL', httpUrl, 'hooks.example', 'Must be a URL that starts with https:// or http://'],
  ['no email address', emailAddress, 'ops', 'Not an email address'],
  [
    'an address with a name',
    emailAddress,
    'Ops <ops> x',
    'Enter only the address, without the name and the angle brackets',
  ],
  [
    'a URL with a hidden character',
    httpUrl,
    'https://a.example/\u200B',
    'Contains an invisible character (U+200B)',
  ],
  ['a URL without a host', httpUrl, 'https:///x', 'Needs a host, such as hooks.example.com or 192.0.2.1'],
  [
    'a URL with a space',
    httpUrl,
    'https://a.example/a b',
    'Contains a space. Write it as %20, or remove it.',
  ],
  ['a URL with a quotation mark', httpUrl, 'https://a.example/"', 'Contains “"”, which URLs do not allow'],
  [
    'a header value with an accent',
    headerValue,
    'é',
    'Contains “é”: HTTP headers carry only ASCII characters',
  ],
  [
    'a header that the service sets',
    headerName,
    'Host',
    'The service sets this header itself. Choose another name.',
  ],
  ['no id of an entity', entityId, 'churn', 'Must be 24 hexadecimal digits (0–9, a–f)'],
  ['a padded text', line, ' a', 'Must not start or end with a space'],
  ['no id', id, 'c1', 'Not a valid value'],
  [
    'no name of a header',
    headerName,
    'X Key',
    'Not a name that HTTP allows for a header: no spaces, colons or accents',
  ],
  ['no name at all', headerName, '', 'Required'],
  ['no time', dateTime, 'yesterday', 'Not a date and time'],
  ['a large number', window, { offset: 0, limit: 1001 }, 'At most 1,000'],
  ['a small number', window, { offset: 0, limit: 0 }, 'At least 1'],
  ['a number that is not above', z.number().check(z.gt(0)), 0, 'More than 0'],
  ['a channel without its URL', channelDraft, { channelType: 'Slack', name: 'A' }, 'Required'],
  [
    'a policy with both triggers',
    policyDraft,
    { ...policy, eventType: 'project.created', eventGroup: 'project.all' },
    'Choose an event or an event group, not both',
  ],
  ['a policy without a trigger', policyDraft, policy, 'Choose an event or an event group'],
])('%s is told in words', async (_, schema, value, message) => {
  await renderUi(<Messages schema={schema} value={value} />)
  expect(screen.getAllByRole('listitem').map(item => item.textContent)).toEqual([message])
})

test('the words are those of the chosen language', async () => {
  await renderUi(<Messages schema={line} value={undefined} />, { language: 'ja' })
  expect(screen.getByRole('listitem')).toHaveTextContent('必須')
})
