import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { curlOf, deliveryCurlOf } from './curl'

/** A replacement for curl that prints each argument and a NUL, and the content of a file that bash creates. */
const curl = `curl() {
  for word; do
    case $word in
      @/dev/fd/*) cat "\${word#@}" ;;
      *) printf %s "$word" ;;
    esac
    printf '\\0'
  done
}`

/** Runs a command in bash, and returns the arguments of curl, each followed by a NUL. */
function run(command: string): string {
  const input = `${curl}\nAPI_KEY=k\n${command}\n`
  const { stdout, stderr, status } = spawnSync('bash', { input, encoding: 'utf8' })
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  return stdout
}

const wordsOf = (...words: string[]) => words.map(word => `${word}\0`).join('')

const url = 'https://hooks.example/in'

const copied = (headers: { name: string; value: string }[], body = '', withSecrets = true) =>
  deliveryCurlOf({ url, headers, body }, { withSecrets })

const wordsFor = (...rest: string[]) => wordsOf('--globoff', '-X', 'POST', '--url', url, ...rest)

/** Every character that may control a terminal or the direction of text. */
const control = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

describe('a copied request', () => {
  test('takes the key from a shell variable', () => {
    const command = curlOf('POST', url, { message: "it's" })
    expect(command).toContain('"Authorization: Bearer $API_KEY"')
    expect(run(command)).toBe(
      wordsOf(
        '-X',
        'POST',
        url,
        '-H',
        'Authorization: Bearer k',
        '-H',
        'Content-Type: application/json',
        '--data-raw',
        `{"message":"it's"}`,
      ),
    )
  })

  test.each(["it's", '$HOME `id` $(id)', '"quoted" \\ back', '!! !1', "''", '@file', '%s', '~ * ?'])(
    'is readable if its body has no control characters: %j',
    body => {
      const command = copied([], body)
      expect(command).not.toContain("$'")
      expect(run(command)).toBe(wordsFor('--data-raw', body))
    },
  )

  test('escapes an interrupt and the line after it, which a terminal would run', () => {
    const command = copied([], 'a\u0003\nid\n')
    expect(command).toContain(String.raw`--data-raw $'a\003\012id\012'`)
    expect(run(command)).toBe(wordsFor('--data-raw', 'a\u0003\nid\n'))
  })

  test('passes each of the first 10,000 characters unchanged', () => {
    const rest = String.fromCodePoint(...Array.from({ length: 10_000 }, (_, index) => index + 1))
    expect(run(copied([{ name: 'X-All', value: rest }], rest))).toBe(
      wordsFor('-H', `X-All: ${rest}`, '--data-raw', rest),
    )
    const body = `-v\0%s\\${rest}`
    expect(run(copied([], body))).toBe(wordsFor('--data-binary', body))
  })

  test('has no character that controls a terminal, and produces the same bytes when it runs', () => {
    const text = fc.string({ unit: fc.oneof(fc.constantFrom("'", '\\', '!', '\n', '0', '%'), binary) })
    fc.assert(
      fc.property(text, text, (value, body) => {
        const command = copied([{ name: 'X-Text', value: `_${value}` }], body)
        expect(command.replaceAll(' \\\n', '')).not.toMatch(control)
        expect(
          command
            .split('\n')
            .slice(0, -1)
            .every(line => line.endsWith(' \\')),
        ).toBe(true)
        const kept = `_${value}`.replaceAll('\0', '')
        const option = body.includes('\0') ? '--data-binary' : '--data-raw'
        expect(run(command)).toBe(wordsFor('-H', `X-Text: ${kept}`, option, body))
      }),
      { numRuns: 60 },
    )
  })
})

/** Any characters, half of them of one byte. */
const binary = fc.oneof(
  fc.integer({ min: 0, max: 0xff }).map(code => String.fromCodePoint(code)),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
)

test('a masked request has no secret in its body either, and an unmasked one is as it was sent', () => {
  const sent = {
    url: 'https://svc:Zq7%40xLong@hooks.example/in/Wk3yT0ken?token=Kk9secret',
    headers: [{ name: 'X-Api-Key', value: 'k3y-of-mine' }],
    body: '{"callback":"https://svc:Zq7%40xLong@hooks.example/in/Wk3yT0ken?token=Kk9secret","key":"k3y-of-mine"}',
  }
  const masked = deliveryCurlOf(sent, { withSecrets: false })
  for (const secret of ['Zq7', 'Wk3yT0ken', 'Kk9secret', 'k3y-of-mine']) expect(masked).not.toContain(secret)
  expect(masked).toContain(`--data-raw '{"callback":"https://hooks.example/in/•••?•••","key":"•••"}'`)
  expect(deliveryCurlOf(sent, { withSecrets: true })).toContain(`--data-raw '${sent.body}'`)
})

describe('the headers of a copied delivery', () => {
  test('make curl decompress the answer if the service did so', () => {
    expect(run(copied([{ name: 'accept-encoding', value: 'gzip, br' }]))).toBe(
      wordsFor('--compressed', '-H', 'accept-encoding: gzip, br', '--data-raw', ''),
    )
  })

  test('have no length, because curl computes it', () => {
    expect(run(copied([{ name: 'Content-length', value: '5' }], '{"text"}'))).toBe(
      wordsFor('--data-raw', '{"text"}'),
    )
  })

  test.each([
    ['', true],
    ['', false],
    [' ', true],
  ])('are sent even if their value is empty: %j, with secrets: %j', (value, withSecrets) => {
    expect(copied([{ name: 'X-Empty', value }], '', withSecrets)).toContain("-H 'X-Empty;'")
  })

  test('are left out if their name is invalid in HTTP, because curl would read a name with @ from a file', () => {
    const headers = ['@/etc/passwd', '', 'X Y', ':path'].map(name => ({ name, value: 'x' }))
    expect(run(copied(headers))).toBe(wordsFor('--data-raw', ''))
  })

  test('are masked unless secrets are requested', () => {
    const headers = [
      { name: 'X-Api-Key', value: 's3cret' },
      { name: 'Accept-Encoding', value: 'gzip' },
    ]
    const command = copied(headers, '', false)
    expect(command).not.toContain('s3cret')
    expect(command).toContain("-H 'Accept-Encoding: gzip'")
  })
})
