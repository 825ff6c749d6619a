import { Checkbox, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { Stack } from '~/ui/basics/flex'
import { rightsOf } from '~/api/connect'
import { ApiError, type ErrorKind } from '~/api/transport/error'
import type { Place } from '~/api/device/kept'
import type { Rights } from '~/api/session/session'
import { readApiKey } from '~/model/api-key'
import { isOpenToRead, readServerAddress, type AddressProblem } from '~/model/server-address'
import '~/ui/theme/inline-input.css'
import { Notice } from '~/ui/basics/notice'
import { ConnectFailure } from './connect-failure'
import { KeyInput, type KeyProblem } from './key-input'

/** A key that its server accepts, and where it is to be kept. */
export interface Accepted {
  server: string
  key: string
  place: Place
}

/** What has come of the last attempt. */
type Outcome =
  | { kind: 'none' | 'checking' }
  | { kind: 'wrong-server'; problem: AddressProblem | 'not-the-api' }
  | { kind: 'wrong-key'; problem: KeyProblem }
  | { kind: 'failed'; error: unknown; server: string }

/** Asks for a server and a key, and checks them. `server` stands there already. */
export function ConnectForm({
  server: initial,
  done,
}: {
  server: string
  done: (accepted: Accepted, rights: Rights) => void
}) {
  const t = useTranslations()
  const [address, setAddress] = useState(initial)
  const [typedKey, setTypedKey] = useState('')
  const [stays, setStays] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' })
  const addressField = useRef<HTMLInputElement>(null)
  const keyField = useRef<HTMLInputElement>(null)
  const read = readServerAddress(address)
  const isOpen = 'server' in read && isOpenToRead(read.server || window.location.origin)

  const report = (next: Outcome) => {
    setOutcome(next)
    if (next.kind === 'wrong-server') addressField.current?.focus()
    if (next.kind === 'wrong-key') keyField.current?.focus()
  }
  const submit = async () => {
    if ('problem' in read) return report({ kind: 'wrong-server', problem: read.problem })
    const key = readApiKey(typedKey)
    if (key === null) return report({ kind: 'wrong-key', problem: typedKey.trim() ? 'bad-key' : 'no-key' })
    const { server } = read
    report({ kind: 'checking' })
    try {
      const rights = await rightsOf({ server, key })
      done({ server, key, place: stays ? 'local' : 'session' }, rights)
    } catch (error) {
      report(outcomeOf(error, server))
    }
  }
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (outcome.kind !== 'checking') void submit()
      }}
    >
      <Stack>
        <TextInput
          ref={addressField}
          label={t('connect.server')}
          description={t('connect.server-help', { origin: window.location.origin })}
          placeholder="https://"
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          value={address}
          onChange={event => setAddress(event.currentTarget.value)}
          error={outcome.kind === 'wrong-server' && t(`connect.problem.${outcome.problem}`)}
        />
        {isOpen && <Notice kind="warn">{t('connect.open-to-read')}</Notice>}
        <KeyInput
          ref={keyField}
          change={setTypedKey}
          problem={outcome.kind === 'wrong-key' ? outcome.problem : null}
          description={t('connect.key-help')}
        />
        <Checkbox
          label={t('connect.stay')}
          description={t('connect.stay-help')}
          checked={stays}
          onChange={event => setStays(event.currentTarget.checked)}
        />
        {outcome.kind === 'failed' && <ConnectFailure error={outcome.error} server={outcome.server} />}
        <Button type="submit" loading={outcome.kind === 'checking'}>
          {t('connect.action')}
        </Button>
      </Stack>
    </form>
  )
}

/** Kinds of failures with an answer that isn't the API's. */
const strange = new Set<ErrorKind>(['unreadable', 'contract', 'missing', 'refused'])

/** Returns a failed check as an error of the field that has to change, if there is one. */
function outcomeOf(error: unknown, server: string): Outcome {
  const kind = error instanceof ApiError ? error.kind : null
  if (kind === 'signed-out') return { kind: 'wrong-key', problem: 'refused' }
  if (kind && strange.has(kind)) return { kind: 'wrong-server', problem: 'not-the-api' }
  return { kind: 'failed', error, server }
}
