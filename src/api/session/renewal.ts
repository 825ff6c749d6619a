import { createStore, useStore } from '~/api/device/store'
import { getSession, onSessionChange } from './session'
import { replaceKey } from './sign-in'

/** Everything that waits for the one answer: is there a key that is accepted? */
interface Question {
  answered: Promise<boolean>
  answer: (hasKey: boolean) => void
}

const question = createStore<Question | null>(null)
const wasDeclined = createStore(false)

/** Whether the user has to enter a key: calls wait for it. */
export const useKeyIsWanted = (): boolean => useStore(question, asked => asked !== null)

/** All that waits goes on with another key. */
export function giveKey(key: string): void {
  wasDeclined.set(false)
  replaceKey(key)
  close(true)
}

/** All that waits fails as signed out. */
export function declineKey(): void {
  wasDeclined.set(true)
  close(false)
}

function close(hasKey: boolean): void {
  const asked = question.get()
  question.set(null)
  asked?.answer(hasKey)
}

/**
 * Returns whether there is another key after the server has refused one. The user is asked once for all calls. After
 * the user has closed the dialog, calls fail without asking until a click or a key press makes one.
 * @throws the reason of `signal` when no one waits for the call any more
 */
export async function keyIsRenewed(refused: string | null, signal?: AbortSignal): Promise<boolean> {
  const session = getSession()
  if (session.kind !== 'token') return false
  if (session.key !== refused) return true
  if (!question.get() && wasDeclined.get() && !isUserActing()) return false
  const { answered } = question.get() ?? ask()
  return signal ? Promise.race([answered, abortOf(signal)]) : answered
}

function ask(): Question {
  let answer: Question['answer'] = () => {}
  const answered = new Promise<boolean>(resolve => {
    answer = resolve
  })
  const asked = { answered, answer }
  question.set(asked)
  // Another tab may have been faster.
  const { key } = getSession() as { key?: string }
  const stop = onSessionChange(() => {
    const now = getSession()
    if (question.get() === asked && now.kind === 'token' && now.key !== key) close(true)
  })
  void answered.then(stop)
  return asked
}

function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const abort = () => reject(signal.reason as Error)
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true })
  })
}

const isUserActing = (): boolean => navigator.userActivation.isActive
