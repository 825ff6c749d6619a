import { useRef } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { ApiError } from '~/api/transport/error'
import type { Channel } from '~/contract/channels'
import { draftOf, isTestable, testedFields, type ChannelValues } from '~/model/channel-values'
import { addressKey } from '~/model/clean-text'
import { useQuestion } from '~/ui/basics/question'
import { useConnectionTest, type TestBody, type TestState } from './connection-test'
import { UntestedModal } from './untested'
import { VerificationModal, type Address } from './verification'
import type { Elements } from '~/ui/basics/elements'

/** The steps between a valid form and storing it: a connection test, or the proof of an address. */
export interface ChannelSaving {
  /** How the test of what the form says now stands. */
  testOf: (values: ChannelValues) => TestState
  /** Tests what the form says now, if it is valid. */
  startTest: () => void
  /** Asks what has to be asked. Null if the person thought better of it. */
  clear: (values: ChannelValues, needs: { test: boolean; code: boolean }) => Promise<Clearance | null>
  /** Sends what is stored. A code that the service does not take is forgotten. */
  send: <T>(request: () => Promise<T>) => Promise<T>
  dialogs: Elements
}

interface Clearance {
  verificationCode?: string
}

/** The steps before a channel is stored, for a new one and for a changed one. */
export function useChannelSaving(form: () => UseFormReturn<ChannelValues>, channel?: Channel): ChannelSaving {
  const test = useConnectionTest()
  const untested = useQuestion<TestState, true>()
  const verification = useQuestion<Address, string>()
  const proven = useRef<{ address: string; code: string } | null>(null)

  const codeFor = async (values: ChannelValues): Promise<string | null> => {
    const { emailAddress, name, orgId } = values
    const address = addressKey(emailAddress)
    if (proven.current?.address === address) return proven.current.code
    const code = await verification.ask({ emailAddress, name, ...(orgId ? { orgId } : {}) })
    if (code !== null) proven.current = { address, code }
    return code
  }

  const testOf = (values: ChannelValues) => test.stateOf(testBody(values, channel))
  const startTest = async () => {
    // What the channel will be called does not matter for its test.
    if (await form().trigger([...testedFields], { shouldFocus: true }))
      test.start(testBody(form().getValues(), channel))
  }

  return {
    testOf,
    startTest: () => void startTest(),
    clear: async (values, needs) => {
      const state = testOf(values)
      const hasPassed = state.step === 'ended' && state.result.outcome === 'passed'
      const asks = needs.test && isTestable(values.channelType) && !hasPassed
      if (asks && !(await untested.ask(state))) return null
      if (!needs.code) return {}
      const verificationCode = await codeFor(values)
      return verificationCode === null ? null : { verificationCode }
    },
    send: async request => {
      try {
        return await request()
      } catch (cause) {
        if (cause instanceof ApiError && cause.kind === 'invalid') proven.current = null
        throw cause
      }
    },
    dialogs: (
      <>
        {untested.open && <UntestedModal state={untested.open.asked} answer={untested.open.answer} />}
        {verification.open && (
          <VerificationModal
            address={verification.open.asked}
            verified={verification.open.answer}
            close={() => verification.open?.answer(null)}
          />
        )}
      </>
    ),
  }
}

/** The test of what a form says. A secret that the form leaves alone is the stored one. */
export function testBody(values: ChannelValues, channel?: Channel): TestBody {
  const { languageCode: _, ...body } = draftOf({ ...values, name: values.name || values.channelType })
  const stored = values.secretToken === '' ? channel?.secretToken : null
  return stored ? { ...body, secretToken: stored } : body
}
