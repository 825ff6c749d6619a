import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { curlOf } from './curl'

/** What a shell makes of the command: its words, one a line, in place of running it. */
function words(command: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }; API_KEY=k; ${command}`
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1)
}

const url = 'https://notify.example/api/v2/remoteEvents/'

test.each(["it's", '$HOME `id` $(id)', '"quoted" \\ back', 'two\nlines', "''", '@file'])(
  'a shell hands on what was typed as it is: %j',
  message => {
    expect(words(curlOf('POST', url, { message }))).toEqual([
      '-X',
      'POST',
      url,
      '-H',
      'Authorization: Bearer k',
      '-H',
      'Content-Type: application/json',
      '--data-raw',
      JSON.stringify({ message }),
    ])
  },
)

test('the key is a variable of the shell', () => {
  expect(curlOf('POST', url, {})).toContain('"Authorization: Bearer $API_KEY"')
})
