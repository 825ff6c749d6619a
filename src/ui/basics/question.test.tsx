import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useQuestion } from './question'

test('a question that another one replaces is answered with null, and the other one stays open', async () => {
  const { result } = renderHook(() => useQuestion<string, true>())
  const answers: (true | null)[] = []
  const ask = (text: string) => act(async () => void result.current.ask(text).then(it => answers.push(it)))
  await ask('first')
  await ask('second')
  expect(answers).toEqual([null])
  expect(result.current.open?.asked).toBe('second')
  await act(async () => result.current.open?.answer(true))
  expect(answers).toEqual([null, true])
})
