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
import {
  hasPassed,
  rememberTest,
  useConnectionTest,
  type TestBody,
  type TestEnd,
  type TestState,
} from './connection-test'
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
  /** What the request needs besides the values. */
  proof: { verificationCode?: string }
  /** The last test of the values. */
  test: TestState
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
    if (!(await form().trigger([...testedFields], { shouldFocus: true }))) return
    const values = form().getValues()
    const end = await test.run(testBody(values, channel))
    if (channel && !isChanged(values)) rememberTest(channel, end)
  }

  /** Whether the values differ from the stored ones in what a test depends on. */
  const isChanged = (values: ChannelValues): boolean => {
    const changes = channel && changesOf(valuesOf(channel), values)
    return !changes || testedFields.some(field => field in changes)
  }

  /** Tests, and asks if that fails. Null if the channel isn't to be saved. */
  const tested = async (values: ChannelValues): Promise<TestEnd | null> => {
    const end = await test.run(testBody(values, channel))
    // A test that couldn't be made is reported beside its button.
    if (end?.step !== 'ended') return null
    return hasPassed(end) || (await untested.ask(end.result)) === true ? end : null
  }

  return {
    testOf,
    startTest: () => void startTest(),
    isUntested: values => isTestable(values.channelType) && !hasPassed(testOf(values)) && isChanged(values),
    skipTest: submit => {
      isTestSkipped.current = true
      void submit().finally(() => {
        isTestSkipped.current = false
      })
    },
    clear: async (values, needs) => {
      const known = testOf(values)
      const isToTest = needs.test && isTestable(values.channelType) && !hasPassed(known)
      const state = isToTest && !isTestSkipped.current ? await tested(values) : known
      if (!state) return null
      if (!needs.code) return { proof: {}, test: state }
      const verificationCode = await codeFor(values)
      return verificationCode === null ? null : { proof: { verificationCode }, test: state }
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
