import { expect, test } from 'vitest'
import {
  checkVerificationCode,
  createChannel,
  getChannel,
  listChannels,
  sendVerificationCode,
  updateChannel,
} from '~/contract/channels'
import { getOutbox } from '~/contract/mock-control'
import { fields, startService, window, type Service } from './service'

const emailAddress = 'ops@example.com'
const email = { channelType: 'Email', name: 'Ops' } as const

/** Requests a code and returns it from the mail. */
async function codeFor({ ask }: Service, address = emailAddress): Promise<string> {
  const { notificationId } = await ask(sendVerificationCode, { body: { ...email, emailAddress: address } })
  expect(notificationId).toMatch(/^[0-9a-f]{24}$/)
  const [mail] = (await ask(getOutbox, {})).data
  expect(mail).toMatchObject({ kind: 'mail', to: address, code: expect.stringMatching(/^\d{6}$/) })
  const code = mail?.code ?? ''
  expect(mail?.body).toContain(code)
  return code
}

const wrongFor = (code: string) => (code === '123456' ? '654321' : '123456')

test('a wrong code is refused without effect, and the correct one creates the channel and becomes invalid', async () => {
  const service = await startService()
  const { call, ask } = service
  const code = await codeFor(service)
  const wrong = { emailAddress, verificationCode: wrongFor(code) }
  expect(await ask(checkVerificationCode, { body: wrong })).toEqual({ status: false })
  const { status, body } = await call('POST', listChannels.url, { ...email, ...wrong })
  expect([status, body]).toEqual([422, fields({ verificationCode: 'is invalid' })])
  expect((await ask(listChannels, { query: window })).totalCount).toBe(0)

  const right = { emailAddress, verificationCode: code }
  expect(await ask(checkVerificationCode, { body: right })).toEqual({ status: true })
  expect(await ask(createChannel, { body: { ...email, ...right } })).toMatchObject({ emailAddress })
  expect(await ask(checkVerificationCode, { body: right })).toEqual({ status: false })
})

test('a new code replaces the previous one, in any case of the address', async () => {
  const service = await startService()
  const old = await codeFor(service)
  const code = await codeFor(service)
  expect(code).not.toBe(old)
  const check = (verificationCode: string) =>
    service.ask(checkVerificationCode, { body: { emailAddress: 'OPS@example.com', verificationCode } })
  expect([await check(old), await check(code)]).toEqual([{ status: false }, { status: true }])
})

test('a new address of a channel needs its code, and other changes do not', async () => {
  const service = await startService()
  const { call, ask } = service
  const verificationCode = await codeFor(service)
  const { id } = await ask(createChannel, { body: { ...email, emailAddress, verificationCode } })
  const path = { channelId: id }
  await ask(updateChannel, { path, body: { name: 'Renamed', emailAddress } })

  const address = 'other@example.com'
  const code = await codeFor(service, address)
  for (const wrong of [{}, { verificationCode: wrongFor(code) }]) {
    const draft = { emailAddress: address, ...wrong }
    const { status, body } = await call('PUT', `${listChannels.url}${id}/`, draft)
    expect([status, body]).toEqual([400, { message: 'Email verification code is invalid.' }])
  }
  expect(await ask(getChannel, { path })).toMatchObject({ emailAddress })
  await ask(updateChannel, { path, body: { emailAddress: address, verificationCode: code } })
  expect(await ask(getChannel, { path })).toMatchObject({ emailAddress: address })
})

test('a request for a code is refused at its invalid field, and nothing is mailed', async () => {
  const { call, ask } = await startService()
  const { status, body } = await call('POST', sendVerificationCode.url, { emailAddress: 'x', name: '' })
  expect([status, body]).toEqual([
    422,
    fields({
      channelType: 'is required',
      emailAddress: 'must be an email address',
      name: 'must not be blank',
    }),
  ])
  const checked = await call('POST', checkVerificationCode.url, { emailAddress })
  expect([checked.status, checked.body]).toEqual([422, fields({ verificationCode: 'is required' })])
  expect((await ask(getOutbox, {})).data).toEqual([])
})
