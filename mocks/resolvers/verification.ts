import type { checkVerificationCode, sendVerificationCode } from '~/contract/channels'
import { addressKey } from '~/model/clean-text'
import { mail } from '~mocks/world/outbox'
import { randomOf } from '~mocks/world/random'
import type { Resolver } from '~mocks/http/route'
import type { World } from '~mocks/store/store'

/** Mails a code, which invalidates the previous one for the same address. */
export const send: Resolver<typeof sendVerificationCode> = ({ body }, world) => {
  const notificationId = world.newId()
  const code = String(randomOf(Number.parseInt(notificationId.slice(12), 16)).between(100_000, 999_999))
  world.codes.put({ id: addressKey(body.emailAddress), code })
  mail(world, {
    to: body.emailAddress,
    subject: `${code} is your verification code`,
    body: `Enter this code to verify the address of the notification channel "${body.name}": ${code}`,
    code,
  })
  return { notificationId }
}

/** Checks a code. A wrong code changes nothing, and a correct one stays valid until the channel is saved with it. */
export const status: Resolver<typeof checkVerificationCode> = ({ body }, world) => ({
  status: isCodeOf(world, body.emailAddress, body.verificationCode),
})

/** Returns whether a code is the latest one mailed to an address. */
export function isCodeOf(world: World, address: string | undefined, code: string | undefined): boolean {
  return code !== undefined && world.codes.get(addressKey(address ?? ''))?.code === code
}

export function useUpCode(world: World, address: string | undefined): void {
  world.codes.delete(addressKey(address ?? ''))
}
