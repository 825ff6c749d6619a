import { QueryObserver, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { channelQueries, useTestChannel } from '~/api/channels'
import { rememberPassedTest } from '~/api/passed-tests'
import type { Input } from '~/contract/operation'
import type { Channel, testChannel } from '~/contract/channels'
import { isTestRunning, testResult, type TestResult } from '~/model/connection-test'

/** What a test sends: the very form. */
export type TestBody = Input<typeof testChannel>['body']

export type TestState =
  | { step: 'idle' }
  | { step: 'sending' }
  | { step: 'waiting'; status: string }
  | { step: 'ended'; result: TestResult }
  | { step: 'failed'; error: unknown }

/** Milliseconds between two looks at a running test. */
const interval = 1000

/** How a test ended. */
export type TestEnd = Extract<TestState, { step: 'ended' | 'failed' }>

/** Returns whether a test has passed. */
export const hasPassed = (state: TestState): boolean =>
  state.step === 'ended' && state.result.outcome === 'passed'

/** Remembers a test of a channel's stored settings, if it has passed: the channel then counts as tested. */
export function rememberTest(channel: Channel, state: TestState | null): void {
  if (state?.step === 'ended' && hasPassed(state) && state.result.at !== null)
    rememberPassedTest(channel, state.result.at)
}

/** Tests a destination: sends, then asks until it has ended. */
export function useConnectionTest() {
  const send = useTestChannel()
  const client = useQueryClient()
  // Resolves the pending promise when the page is left.
  const leave = useRef(() => {})
  useEffect(() => () => leave.current(), [])
  const [tested, setTested] = useState<TestBody | null>(null)
  const id = send.data?.notificationId
  const log = useQuery({
    ...channelQueries.test(id ?? ''),
    enabled: id !== undefined,
    refetchInterval: ({ state }) =>
      state.error || (state.data && !isTestRunning(state.data)) ? false : interval,
  })
  const state = ((): TestState => {
    if (send.isPending) return { step: 'sending' }
    if (send.error) return { step: 'failed', error: send.error }
    if (id === undefined) return { step: 'idle' }
    if (log.error) return { step: 'failed', error: log.error }
    if (!log.data || isTestRunning(log.data)) return { step: 'waiting', status: log.data?.status ?? '' }
    return { step: 'ended', result: testResult(log.data) }
  })()
  const isOf = (body: TestBody) => tested !== null && destinationOf(tested) === destinationOf(body)
  return {
    state,
    /** What is known of just this: nothing, once something of it has been changed after the test. */
    stateOf: (body: TestBody): TestState =>
      (state.step === 'ended' || state.step === 'failed') && !isOf(body) ? { step: 'idle' } : state,
    /** Starts a test. Resolves with its end; with null if the page is left before that. */
    run: (body: TestBody) => {
      setTested(body)
      return new Promise<TestEnd | null>(resolve => {
        leave.current = () => resolve(null)
        const sending = send.mutateAsync({ body }).then(({ notificationId }) => endOf(client, notificationId))
        sending.then(resolve, (error: unknown) => resolve({ step: 'failed', error }))
      })
    },
  }
}

/** Resolves as soon as a test that is being polled has ended, or can't be read. */
const endOf = (client: QueryClient, id: string) =>
  new Promise<TestEnd>(resolve => {
    const observer = new QueryObserver(client, { ...channelQueries.test(id), enabled: false })
    const stop = observer.subscribe(({ data, error }) => {
      if (!error && (!data || isTestRunning(data))) return
      stop()
      resolve(data && !error ? { step: 'ended', result: testResult(data) } : { step: 'failed', error })
    })
  })

/** What a test is about: all of it but the name. */
const destinationOf = ({ name: _, ...destination }: TestBody) => JSON.stringify(destination)
