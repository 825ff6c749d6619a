import { expect, test } from 'vitest'
import type * as z from 'zod/mini'
import { channelDraft, createChannel, sendVerificationCode } from '~/contract/channels'
import type { Rule } from '~/contract/common'
import { createMute } from '~/contract/mutes'
import { cleanEmail, cleanEntityId, cleanHeaderName, cleanUrl, trimmed } from '~/model/clean-text'
import { makePolicy, makeWebhook, startService, type Service } from './service'

/** What the form says of a value, once it has cleaned it: the rule that is broken, or that it is fine. */
type Verdict = Rule | 'too_big' | 'too_small' | 'ok'

interface Kind {
  /** As the form's field cleans what is typed or pasted. */
  clean: (text: string) => string
  /** The schema of the form, and the request that a value makes. */
  schema: z.ZodMiniType
  url: string
  body: (text: string, policyId: string) => object
  /** Where the value stands in the request. */
  path: string
  values: [text: string, verdict: Verdict][]
}

const webhook = { channelType: 'Webhook', name: 'Hook', payloadUrl: 'https://hooks.example/in' }
const id = '65f1de910700000000000001'
const family = '👨‍👩‍👧‍👦'
/** Half of a surrogate pair. */
const half = '\uD83D'

const ok = (...texts: string[]): Kind['values'] => texts.map(text => [text, 'ok'])
const broken = (verdict: Verdict, ...texts: string[]): Kind['values'] => texts.map(text => [text, verdict])

const kinds: Record<string, Kind> = {
  name: {
    clean: trimmed,
    schema: channelDraft,
    url: createChannel.url,
    body: name => ({ channelType: 'InApp', name }),
    path: 'name',
    values: [
      ...ok('A', 'Ops team', 'x'.repeat(100), '運用チーム', 'ガイド', 'ｶﾞｲﾄﾞ', 'ＷＥＢ', 'Café', 'Cafe\u0301'),
      ...ok(
        '🔔',
        '🔔'.repeat(100),
        family,
        '🇯🇵',
        'فريق العمليات',
        'prod-\u202Etxt.bat',
        'می\u200Cخواهم',
        '.',
        '-',
      ),
      ...ok(
        ' padded ',
        '\tOps\n',
        '\u00A0Ops\u00A0',
        '\u3000運用\u3000',
        '\uFEFFOps',
        'a  b',
        '"quoted"',
        '<b>',
      ),
      ...ok('null', '0', '\u00ADOps', 'Ops\u200B'),
      ...broken('blank', '', ' ', '\t', '\n', '\u00A0', '\u3000', '\uFEFF', '\u2003'),
      ...broken('blank', '\u3164', '\u200B', '\u2800', '\u00AD', '\u2060', '\u200E', '\u200F', '\u202E'),
      ...broken('blank', '\u115F', '\u1160', '\uFFA0', '\u034F', '\u061C', '\u180E', '\uFE0F', '\u{E0041}'),
      ...broken(
        'blank',
        '\u200B \u2060',
        '\u0301',
        '\u0001',
        '\u{1D159}',
        '\u2066\u2069',
        '\u3164'.repeat(20),
      ),
      ...broken(
        'line-break',
        'one\ntwo',
        'one\r\ntwo',
        'one\u2028two',
        'one\u2029two',
        'one\u0085two',
        'a\0b',
      ),
      ...broken('blank', '\u{13441}', '\u{13442}', half, `${half} `),
      ...broken('invisible', `Ops${half}`, `\uDD14Ops`, `Ops${half}team\u200B`),
      ...broken('too_big', 'x'.repeat(101), '🔔'.repeat(101)),
    ],
  },
  URL: {
    clean: cleanUrl,
    schema: channelDraft,
    url: createChannel.url,
    body: payloadUrl => ({ ...webhook, payloadUrl }),
    path: 'payloadUrl',
    values: [
      ...ok(
        'https://hooks.example/in',
        'http://localhost',
        'http://localhost:8080/in?key=1#top',
        'http://build:8080',
      ),
      ...ok('HTTPS://HOOKS.EXAMPLE', 'https://user:password@hooks.example/', 'https://例え.テスト/道'),
      ...ok('http://[::1]:8080/', 'https://192.0.2.1/x', 'https://a_b.example/', 'https://hooks.example./in'),
      ...ok('https://xn--r8jz45g.example/', 'https://hooks.example/a%20b', 'https://hooks.example/%E2%80%8B'),
      ...ok('https://hooks.example/(a)[b]', "https://hooks.example/'q'", 'https://hooks.example/in?a={b}|c'),
      ...ok(
        ' https://hooks.example/in\r\n',
        'https://hooks.example/in\u00A0',
        '\uFEFFhttps://hooks.example/in',
      ),
      ...ok('<https://hooks.example/in>', '"https://hooks.example/in"', '“https://hooks.example/in”'),
      ...broken(
        'http-url',
        'hooks.example/in',
        '//hooks.example',
        'ftp://hooks.example',
        'data:text/plain,a',
        'https:/x',
      ),
      ...broken(
        'http-url',
        'blob:https://a.example/1',
        'mailto:ops@example.com',
        '"https://hooks.example/in',
        'x https://a',
      ),
      ...broken(
        'url-host',
        'https://',
        'https:///services/T/B/x',
        'https://1/x',
        'https://./x',
        'https://-/x',
      ),
      ...broken('url-host', 'https://0x7f.1/', 'https://2130706433/', 'https://a..b/', 'https://-a.example/'),
      ...broken(
        'url-host',
        'https://a-.example/',
        'https://?x',
        'https://#x',
        'https://:443/',
        'https://user@/x',
      ),
      ...broken(
        'url-host',
        'https://hooks.example:99999',
        'https://1.2.3.4.5/',
        'https://[::g]/',
        'https://a!b/',
      ),
      ...broken('url-host', `https://${'a'.repeat(64)}.example/`, 'https://%68ost/', 'https://256.1.1.1/'),
      ...broken(
        'url-space',
        'https:// hooks.example',
        'https://hooks.example/a b',
        'https://a.example https://b.example',
      ),
      ...broken('url-character', 'https://host\\x', 'https://hooks.example/<x>', 'https://hooks.example/"x'),
      ...broken('url-character', 'https://{host}/', 'https://a.example\\@b.example/'),
      ...broken(
        'invisible',
        'https://hooks.example/in\u200B',
        'https://hooks.example/in\u2060',
        'https://ho\u200Boks.example/',
      ),
      ...broken(
        'invisible',
        'https://hooks.example/a\u00A0b',
        'https://hooks.example/\u00ADin',
        'https://hooks.example/a\tb',
      ),
      ...broken(
        'invisible',
        'https://hooks.example/\u202Ein',
        'https://hooks.example/a\nb',
        'https://hooks.example/\u2800',
      ),
      ...broken('invisible', `https://hooks.example/${half}`, `https://hooks${half}.example/`),
    ],
  },
  'header name': {
    clean: cleanHeaderName,
    schema: channelDraft,
    url: createChannel.url,
    body: name => ({
      ...webhook,
      customHeaders: [
        { name: 'X-Dup', value: '1' },
        { name, value: '2' },
      ],
    }),
    path: 'customHeaders.1.name',
    values: [
      ...ok('X-Key', 'x', "!#$%&'*+-.^_`|~", 'X1', 'Authorization', ' X-Key ', 'X-Key:', 'X_Under', 'X-Dupe'),
      ...broken('required', '', ' '),
      ...broken(
        'header-name',
        'X Key',
        'X:Key',
        'X-Key\r\nHost',
        'Schlüssel',
        'X(1)',
        'キー',
        'X-\u200BKey',
        'X/Y',
      ),
      ...broken(
        'header-reserved',
        'Host',
        'content-length',
        'Content-Type',
        'DR-Signature',
        'Transfer-Encoding',
      ),
      ...broken('header-reserved', 'Connection', 'TE', 'Trailer', 'Upgrade', 'KEEP-ALIVE', 'Expect'),
      ...ok('X-Dup', 'x-dup', 'X-DUP', ' x-dup: '),
    ],
  },
  'header value': {
    clean: trimmed,
    schema: channelDraft,
    url: createChannel.url,
    body: value => ({ ...webhook, customHeaders: [{ name: 'X-Key', value }] }),
    path: 'customHeaders.0.value',
    values: [
      ...ok(
        'Bearer abc.def',
        'a b',
        'a\tb',
        '~!@#$%^&*()_+',
        '"q"',
        ' padded ',
        '0',
        'a=b; c=d',
        '\u00A0k\u00A0',
        'k\r\n',
      ),
      ...broken('too_small', '', '   ', '\t'),
      ...broken('line-break', 'a\r\nb', 'a\nb', 'a\0b', 'a\u2028b'),
      ...broken('header-value', 'Équipe – 東京', '“q”', '🔔', 'é', '東京'),
      ...broken(
        'invisible',
        'a\u00A0b',
        'a\u0001b',
        'a\u200Bb',
        'a\u007Fb',
        '\u2060k',
        'k\u00AD',
        `k${half}`,
      ),
    ],
  },
  'email address': {
    clean: cleanEmail,
    schema: channelDraft,
    url: sendVerificationCode.url,
    body: emailAddress => ({ channelType: 'Email', name: 'Mail', emailAddress }),
    path: 'emailAddress',
    values: [
      ...ok(
        'ops@example.com',
        'ops@firma.xn--p1ai',
        'ops@x.xn--0zwm56d',
        'a&b@example.com',
        '#ops@example.com',
      ),
      ...ok(
        'üser@example.com',
        'ops@例え.jp',
        '運用@例え.jp',
        "d'arcy@example.com",
        'a+b@example.com',
        'A@B.CO',
      ),
      ...ok(
        ' ops@example.com\n',
        'Ops Team <ops@example.com>',
        '"Team, Ops" <ops@example.com>',
        'mailto:ops@example.com',
      ),
      ...broken('required', '', ' '),
      ...broken(
        'email',
        'ops',
        'ops@',
        '@example.com',
        'ops@example',
        'a b@example.com',
        'a@b@example.com',
        'ops@.com',
      ),
      ...broken(
        'email',
        'ops@a..com',
        'a@example.com, b@example.com',
        'a@example.com;b@example.com',
        'ops@example.com.',
      ),
      ...broken('email-name', 'Ops <ops>', 'Ops <ops@example.com> later'),
      ...broken('invisible', 'ops\u200B@example.com', 'ops@example.com\u2060', `ops${half}@example.com`),
      ...broken('line-break', 'a@example.com\nb@example.com'),
    ],
  },
  'entity id': {
    clean: cleanEntityId,
    schema: createMute.body,
    url: createMute.url,
    body: (entityId, policyId) => ({ policyId, entityId }),
    path: 'entityId',
    values: [
      ...ok(id, id.toUpperCase(), ` ${id} `, `${id}\u200B`, `\u00A0${id}`, `"${id}"`, 'deadbeef'.repeat(3)),
      ...ok(`https://app.example/deployments/${id}/overview`, `/deployments/${id}`),
      ...broken('too_small', '', ' '),
      ...broken(
        'entity-id',
        id.slice(1),
        `${id}0`,
        'hello world',
        'Customer churn',
        'g'.repeat(24),
        '１'.repeat(24),
      ),
      ...broken(
        'entity-id',
        `${id} ${id.slice(0, 23)}2`,
        'https://app.example/deployments/',
        `${id.slice(0, 12)}\n${id.slice(12)}`,
      ),
    ],
  },
  secret: {
    clean: trimmed,
    schema: channelDraft,
    url: createChannel.url,
    body: secretToken => ({ ...webhook, secretToken }),
    path: 'secretToken',
    values: [
      ...ok('s', 'correct horse battery', 'pässwörd', '東京', '🔑', ' padded ', 'k\n', '"q"', '<k>'),
      ...broken('invisible', 'a\u200Bb', 'a\u0001b', 'a\u00A0b', 'a\tb', '\u2060', half, `s${half}`),
      ...broken('line-break', 'a\nb', 'a\rb', 'a\0b'),
    ],
  },
}

/** The first rule that a value breaks at its field. */
function verdictOf({ schema, body, path }: Kind, text: string): string {
  const issues = schema.safeParse(body(text, id)).error?.issues ?? []
  const issue = issues.find(it => it.path.join('.') === path)
  return issue?.code === 'custom' ? String(issue.params?.['rule']) : (issue?.code ?? 'ok')
}

/** Whether the service refuses a value at its field, or takes it. Any other answer is shown. */
async function answerOf({ call }: Service, kind: Kind, text: string, policyId: string): Promise<string> {
  const { status, body } = await call('POST', kind.url, kind.body(text, policyId))
  if (status < 300) return 'ok'
  const { errors } = body as { errors?: unknown }
  const error = kind.path
    .split('.')
    .reduce((at, part) => (at as Record<string, unknown> | undefined)?.[part], errors)
  return typeof error === 'string' ? 'refused' : `${status} ${JSON.stringify(body)}`
}

const refusal = (verdict: string) => (verdict === 'ok' ? 'ok' : 'refused')

test.each(Object.entries(kinds))(
  'the form and the service give the same verdict on each %s',
  async (_, kind) => {
    const service = await startService()
    const policyId = await makePolicy(service, await makeWebhook(service))
    const found = await Promise.all(
      kind.values.map(async ([text]) => {
        const cleaned = kind.clean(text)
        const sent = await answerOf(service, kind, cleaned, policyId)
        const asTyped = cleaned === text ? sent : await answerOf(service, kind, text, policyId)
        const sentAsTyped = asTyped === refusal(verdictOf(kind, text))
        return { text, inForm: verdictOf(kind, cleaned), sent, sentAsTyped }
      }),
    )
    expect(found).toEqual(
      kind.values.map(([text, verdict]) => ({
        text,
        inForm: verdict,
        sent: refusal(verdict),
        sentAsTyped: true,
      })),
    )
  },
  // A limit for what never comes: a busy machine takes its time.
  60_000,
)

test('about 200 values are compared', () => {
  expect(Object.values(kinds).flatMap(kind => kind.values).length).toBeGreaterThan(200)
})
