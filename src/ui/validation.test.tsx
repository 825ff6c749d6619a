import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { channelDraft } from '~/contract/channels'
import { dateTime, headerName, httpUrl, id, line, name, window } from '~/contract/common'
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
  ['a missing text', line, undefined, 'This field is required'],
  ['a value of another type', line, 7, 'Enter a valid value'],
  ['a missing choice', z.enum(['a', 'b']), undefined, 'This field is required'],
  ['a choice that there is not', z.enum(['a', 'b']), 'c', 'Enter a valid value'],
  ['a blank name', name, '  ', 'Enter at least one visible character'],
  ['a long name', name, 'x'.repeat(101), 'Use 100 characters or fewer'],
  ['a text of two lines', line, 'one\ntwo', 'Enter a single line'],
  ['an empty text where one is needed', line.check(z.minLength(1)), '', 'This field is required'],
  ['no URL', httpUrl, 'hooks.example', 'Enter a URL that starts with https:// or http://'],
  ['no email address', z.email(), 'ops', 'Enter a valid email address'],
  ['no id', id, 'c1', 'Enter a valid value'],
  [
    'no name of a header',
    headerName,
    'X Key',
    'Header names can’t contain spaces, colons, or accented characters',
  ],
  ['no name at all', headerName, '', 'This field is required'],
  ['no time', dateTime, 'yesterday', 'Enter a valid date and time'],
  ['a large number', window, { offset: 0, limit: 1001 }, 'Enter 1,000 or less'],
  ['a small number', window, { offset: 0, limit: 0 }, 'Enter 1 or more'],
  ['a number that is not above', z.number().check(z.gt(0)), 0, 'Enter more than 0'],
  ['a channel without its URL', channelDraft, { channelType: 'Slack', name: 'A' }, 'This field is required'],
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
