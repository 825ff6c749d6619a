import { act, renderHook, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { keep, passedTestsName } from '~/api/device/kept'
import { realm, startSession } from '~/api/session/session'
import { demoConfig, mockEachTest } from '~/app/test-app'
import { renderUi } from '~/ui/test-render'
import { useResetMock } from './mock'
import { keepPassedTest, rememberPassedTest, usePassedTests } from './passed-tests'

mockEachTest()

const channel = (id: string) => ({ id, updatedAt: '2026-03-02T09:00:00Z' })

test('the last passed test of each channel is remembered for this server and user', () => {
  startSession(demoConfig)
  const { result } = renderHook(usePassedTests)
  act(() => rememberPassedTest(channel('a'), 1))
  act(() => rememberPassedTest(channel('b'), 2))
  act(() => rememberPassedTest(channel('a'), 3))
  expect([...result.current]).toEqual([
    ['a', { at: 3, updatedAt: '2026-03-02T09:00:00Z' }],
    ['b', { at: 2, updatedAt: '2026-03-02T09:00:00Z' }],
  ])
  startSession({ ...demoConfig, auth: 'proxy', demo: false })
  expect(renderHook(usePassedTests).result.current.size).toBe(0)
})

test('a change that doesn’t affect tests keeps the passed test, unless that was of earlier settings', () => {
  startSession(demoConfig)
  const { result } = renderHook(usePassedTests)
  const renamed = { id: 'a', updatedAt: '2026-03-02T10:00:00Z' }
  act(() => rememberPassedTest(channel('a'), 1))
  act(() => keepPassedTest(channel('a'), renamed))
  expect(result.current.get('a')).toEqual({ at: 1, updatedAt: renamed.updatedAt })
  act(() => keepPassedTest(channel('a'), { ...renamed, updatedAt: '2026-03-02T11:00:00Z' }))
  act(() => keepPassedTest(channel('b'), { ...renamed, id: 'b' }))
  expect([...result.current]).toEqual([['a', { at: 1, updatedAt: renamed.updatedAt }]])
})

test('a test that passed in another tab is known at once, and a damaged entry is ignored', () => {
  startSession(demoConfig)
  const { result } = renderHook(usePassedTests)
  keep('local', passedTestsName(realm()), JSON.stringify([['a', { at: 1, updatedAt: null }], ['b'], null]))
  act(() => void dispatchEvent(new StorageEvent('storage')))
  expect([...result.current.keys()]).toEqual(['a'])
})

function Reset() {
  const { size } = usePassedTests()
  const { mutateAsync } = useResetMock()
  const reset = () => mutateAsync({ body: { seed: 'everyday' } })
  return <button type="button" onClick={() => void reset()}>{`Reset with ${size}`}</button>
}

test('a reset of the demo forgets the tests, whose channels it replaces', async () => {
  rememberPassedTest(channel('a'), 1)
  const { user } = await renderUi(<Reset />)
  await user.click(screen.getByRole('button', { name: 'Reset with 1' }))
  expect(await screen.findByRole('button', { name: 'Reset with 0' })).toBeInTheDocument()
})
