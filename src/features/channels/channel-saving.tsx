import { useRef } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { ApiError } from '~/api/transport/error'
import type { Channel } from '~/contract/channels'
import {
  changesOf,
  draftOf,
  isTestable,
  testedFields,
  valuesOf,
  type ChannelValues,
} from '~/model/channel-values'
import { addressKey } from '~/model/clean-text'
import type { TestResult } from '~/model/connection-test'
import { useQuestion } from '~/ui/basics/question'
import { useConnectionTest, type TestBody, type TestState } from './connection-test'
import { useMailedCodes, type Address } from './mailed-codes'
import { UntestedModal } from './untested'
import { VerificationModal } from './verification'
import type { Elements } from '~/ui/basics/elements'

/** The steps between a valid form and storing it: a connection test, or the proof of an address. */
export interface ChannelSaving {
  /** How the test of what the form says now stands. */
  testOf: (values: ChannelValues) => TestState
  /** Tests what the form says now, if it is valid. */
  startTest: () => void
  /** Whether saving what the form says now would begin with a test. */
  isUntested: (values: ChannelValues) => boolean
  /** Submits the form without a test. */
  skipTest: (submit: () => Promise<void>) => void
  /** Runs the test and asks for the code, as needed. Null if the channel isn't to be saved. */
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
  const untested = useQuestion<TestResult, true>()
  const verification = useQuestion<Address, string>()
  const codes = useMailedCodes()
  const isTestSkipped = useRef(false)
  const proven = useRef<{ address: string; code: string } | null>(null)

  const codeFor = async (values: ChannelValues): Promise<string | null> => {
    const { emailAddress, name, orgId } = values
    const address = addressKey(emailAddress)
    if (proven.current?.address === address) return proven.current.code
    const asked = { emailAddress, name, ...(orgId ? { orgId } : {}) }
    codes.begin(asked)
    const code = await verification.ask(asked)
    if (code !== null) proven.current = { address, code }
    return code
  }

  const testOf = (values: ChannelValues) => test.stateOf(testBody(values, channel))
  const startTest = async () => {
    // What the channel will be called does not matter for its test.
    if (await form().trigger([...testedFields], { shouldFocus: true }))
      void test.run(testBody(form().getValues(), channel))
  }

  const hasPassed = (values: ChannelValues) => {
    const state = testOf(values)
    return state.step === 'ended' && state.result.outcome === 'passed'
  }

  /** Tests, and asks if that fails. Whether the channel is to be saved. */
  const passes = async (values: ChannelValues): Promise<boolean> => {
    const end = await test.run(testBody(values, channel))
    // A test that couldn't be made is reported beside its button.
    if (end?.step !== 'ended') return false
    return end.result.outcome === 'passed' || (await untested.ask(end.result)) === true
  }

  return {
    testOf,
    startTest: () => void startTest(),
    isUntested: values => {
      if (!isTestable(values.channelType) || hasPassed(values)) return false
      const changes = channel && changesOf(valuesOf(channel), values)
      return !changes || testedFields.some(field => field in changes)
    },
    skipTest: submit => {
      isTestSkipped.current = true
      void submit().finally(() => {
        isTestSkipped.current = false
      })
    },
    clear: async (values, needs) => {
      const isToTest = needs.test && isTestable(values.channelType) && !hasPassed(values)
      if (isToTest && !isTestSkipped.current && !(await passes(values))) return null
      if (!needs.code) return {}
      const verificationCode = await codeFor(values)
      return verificationCode === null ? null : { verificationCode }
    },
    send: async request => {
      try {
        const done = await request()
        // Each code can be used only once.
        if (proven.current) codes.forget()
        return done
      } catch (cause) {
        if (cause instanceof ApiError && cause.kind === 'invalid') {
          proven.current = null
          codes.forget()
        }
        throw cause
      }
    },
    dialogs: (
      <>
        {untested.open && <UntestedModal result={untested.open.asked} answer={untested.open.answer} />}
        {verification.open && (
          <VerificationModal
            address={verification.open.asked}
            codes={codes}
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
