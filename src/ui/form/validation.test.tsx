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
import { renderUi } from '~/ui/test-render'
import { useValidationMessages } from './validation'

function Messages({ schema, value }: { schema: z.ZodMiniType; value: unknown }) {
  const error = useValidationMessages()
  const issues = schema.safeParse(value, { error }).error?.issues ?? []
  return issues.map((issue, index) => <li key={index}>{issue.message}</li>)
}

const policy = { name: 'Red', channelId: '65f0c0de00000000000000c1' }

test.each<[string, z.ZodMiniType, unknown, string]>([
  ['a missing text', line, undefined, 'This field is required'],
  ['a value of another type', line, 7, 'Enter a valid value'],
  ['a missing choice', z.enum(['a', 'b']), undefined, 'This field is required'],
  ['an unknown choice', z.enum(['a', 'b']), 'c', 'Enter a valid value'],
  ['a blank name', name, '  ', 'Enter at least one visible character'],
  ['a long name', name, 'x'.repeat(101), 'Use 100 characters or fewer'],
  ['a text of two lines', line, 'one\ntwo', 'Enter a single line'],
  ['an empty text where one is needed', line.check(z.minLength(1)), '', 'This field is required'],
  ['a text that is not a URL', httpUrl, 'hooks.example', 'Enter a URL that starts with https:// or http://'],
  ['a text that is not an email address', emailAddress, 'ops', 'Enter a valid email address'],
  [
    'an address with a name',
    emailAddress,
    'Ops <ops> x',
    'Enter only the address, without a name or angle brackets',
  ],
  [
    'a URL with a hidden character',
    httpUrl,
    'https://a.example/\u200B',
    'Remove the invisible character (U+200B)',
  ],
  [
    'a URL without a host',
    httpUrl,
    'https:///x',
    'Enter a URL with a host, such as hooks.example.com or 192.0.2.1',
  ],
  [
    'a URL with a space',
    httpUrl,
    'https://a.example/a b',
    'URLs can’t contain spaces. Use %20 or remove the space.',
  ],
  ['a URL with a quotation mark', httpUrl, 'https://a.example/"', 'URLs can’t contain “"”'],
  [
    'a header value with an accent',
    headerValue,
    'é',
    'Header values can’t contain “é”. Use ASCII characters only.',
  ],
  [
    'a header that the service sets',
    headerName,
    'Host',
    'The service sets this header itself. Choose a different name.',
  ],
  [
    'a text that is not the ID of an entity',
    entityId,
    'churn',
    'Choose a deployment, or enter an ID of 24 hexadecimal digits (0–9, a–f)',
  ],
  ['a padded text', line, ' a', 'Remove leading and trailing spaces'],
  ['a text that is not an ID', id, 'c1', 'Enter a valid value'],
  [
    'an invalid header name',
    headerName,
    'X Key',
    'Header names can’t contain spaces, colons, or accented characters',
  ],
  ['an empty header name', headerName, '', 'This field is required'],
  ['a text that is not a time', dateTime, 'yesterday', 'Enter a valid date and time'],
  ['a large number', window, { offset: 0, limit: 1001 }, 'Enter 1,000 or less'],
  ['a small number', window, { offset: 0, limit: 0 }, 'Enter 1 or more'],
  ['a number that is not above the minimum', z.number().check(z.gt(0)), 0, 'Enter more than 0'],
  ['a channel without its URL', channelDraft, { channelType: 'Slack', name: 'A' }, 'This field is required'],
  [
    'a policy with both triggers',
    policyDraft,
    { ...policy, eventType: 'project.created', eventGroup: 'project.all' },
    'Choose an event or an event group, not both',
  ],
  ['a policy without a trigger', policyDraft, policy, 'Choose an event or an event group'],
])('%s has an error message', async (_, schema, value, message) => {
  await renderUi(<Messages schema={schema} value={value} />)
  expect(screen.getAllByRole('listitem').map(item => item.textContent)).toEqual([message])
})

test('the messages are in the current language', async () => {
  await renderUi(<Messages schema={line} value={undefined} />, { language: 'ja' })
  expect(screen.getByRole('listitem')).toHaveTextContent('必須')
})
