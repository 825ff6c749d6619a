import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { Text } from '~/ui/basics/text'
import { Group, Stack } from '~/ui/basics/flex'
import { checkKey } from '~/api/connect'
import { ApiError } from '~/api/transport/error'
import { declineKey, giveKey } from '~/api/session/renewal'
import { credentials } from '~/api/session/session'
import { readApiKey } from '~/model/api-key'
import { Dialog } from '~/ui/overlay/dialog'
import { ConnectFailure } from './connect-failure'
import { KeyInput, type KeyProblem } from './key-input'

type Outcome =
  | { kind: 'none' | 'checking' }
  | { kind: 'wrong'; problem: KeyProblem }
  | { kind: 'failed'; error: unknown }

const isSignedOut = (error: unknown) => error instanceof ApiError && error.kind === 'signed-out'

/** Asks for another key over the page: all that waits for it goes on afterwards. */
export default function SignInAgain() {
  const t = useTranslations()
  const client = useQueryClient()
  const { server } = credentials()
  const [typed, setTyped] = useState('')
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' })
  const field = useRef<HTMLInputElement>(null)
  const refuse = (problem: KeyProblem) => {
    setOutcome({ kind: 'wrong', problem })
    field.current?.focus()
  }
  const submit = async () => {
    const key = readApiKey(typed)
    if (key === null) return refuse(typed.trim() ? 'bad-key' : 'no-key')
    setOutcome({ kind: 'checking' })
    try {
      await checkKey({ server, key })
    } catch (error) {
      return isSignedOut(error) ? refuse('refused') : setOutcome({ kind: 'failed', error })
    }
    giveKey(key)
    // What has failed before, as the dialog was closed without a key, has another chance too.
    await client.invalidateQueries({ predicate: ({ state }) => isSignedOut(state.error) })
  }
  return (
    <Dialog title={t('again.title')} close={declineKey} isAboveAll>
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          if (outcome.kind !== 'checking') void submit()
        }}
      >
        <Stack>
          <Text>{t('again.text', { server: server || window.location.origin })}</Text>
          <KeyInput
            ref={field}
            change={setTyped}
            problem={outcome.kind === 'wrong' ? outcome.problem : null}
          />
          {outcome.kind === 'failed' && <ConnectFailure error={outcome.error} server={server} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={declineKey}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={outcome.kind === 'checking'}>
              {t('again.action')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
