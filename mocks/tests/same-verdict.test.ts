import { expect, test } from 'vitest'
import { makePolicy, makeWebhook, startService, type Service } from './service'
import { textVerdicts } from './text-verdicts'
import { id, type Kind } from './verdicts'
import { webhookVerdicts } from './webhook-verdicts'

const kinds: Record<string, Kind> = { ...textVerdicts, ...webhookVerdicts }

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
  // Long enough for a busy machine.
  60_000,
)

test('more than 200 values are compared', () => {
  expect(Object.values(kinds).flatMap(kind => kind.values).length).toBeGreaterThan(200)
})
