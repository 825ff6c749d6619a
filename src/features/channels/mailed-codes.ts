import { useRef, useState } from 'react'
import { useSendCode } from '~/api/channels'
import { deviceNow } from '~/api/device/clock'
import { draftPrefix, forget, keep, readKept } from '~/api/device/kept'
import { realm } from '~/api/session/session'
import { addressKey } from '~/model/clean-text'
import { parseJson } from '~/model/parse-json'
import { useCountdown } from './countdown'

/** Seconds until another code may be requested. */
const PAUSE = 60

/** Milliseconds for which a mailed code is asked for again instead of mailing another: the service keeps it longer. */
const LIFETIME = 10 * 60_000

/** What is verified: the address of a channel that is being made or changed. */
export interface Address {
  emailAddress: string
  name: string
  orgId?: string | undefined
}

/** The codes that are mailed to an address. */
export interface MailedCodes {
  /** How many were mailed, one before a reload included. */
  times: number
  isSending: boolean
  /** Why the last one wasn't mailed; null if it was. */
  error: unknown
  /** Seconds until another may be requested. */
  wait: number
  /** Mails one, unless the one that was mailed before is still good. */
  begin: (address: Address) => void
  /** Mails another, which takes the place of the one before. */
  send: (address: Address) => void
  /** Forgets the last code because it was used or rejected. */
  forget: () => void
}

/** Mails codes, and remembers for this tab that it did: closing the form, or a reload, mails no other. */
export function useMailedCodes(): MailedCodes {
  const mail = useSendCode()
  const [times, setTimes] = useState(0)
  const { left, countFrom, reset } = useCountdown(PAUSE)
  // The address that the state is about.
  const latest = useRef('')
  const send = async (address: Address) => {
    const key = addressKey(address.emailAddress)
    await mail.mutateAsync({ body: { channelType: 'Email', ...address } })
    // In the meantime, the user may have turned to another address.
    if (latest.current !== key) return
    const at = deviceNow()
    keep('session', name(), JSON.stringify({ address: key, at }))
    setTimes(count => count + 1)
    countFrom(at)
  }
  // A failure is shown from the mutation's state.
  const start = (address: Address) => void send(address).catch(() => {})
  return {
    times,
    isSending: mail.isPending,
    error: mail.error,
    wait: left,
    begin: address => {
      const at = mailedAt(address)
      latest.current = addressKey(address.emailAddress)
      mail.reset()
      setTimes(at === null ? 0 : 1)
      if (at !== null) return countFrom(at)
      // The pause is that of an address: another one may be mailed at once.
      reset()
      return start(address)
    },
    send: start,
    forget: () => forget('session', name()),
  }
}

/** The storage key. It has the prefix of form drafts, so the record of a mailed code is discarded with them. */
const name = () => `${draftPrefix}${realm()}.mailed-code`

/** When a code was mailed to an address that is still good; null if none was. */
function mailedAt({ emailAddress }: Address): number | null {
  const kept = parseJson(readKept('session', name()) ?? '') as { address?: unknown; at?: unknown } | null
  if (kept?.address !== addressKey(emailAddress) || typeof kept.at !== 'number') return null
  const age = deviceNow() - kept.at
  return age >= 0 && age < LIFETIME ? kept.at : null
}
