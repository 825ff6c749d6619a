import { useEffect, useRef, useState } from 'react'

interface Open<Asked, Answer> {
  asked: Asked
  answer: (answer: Answer | null) => void
}

/**
 * A dialog that a running action waits for: `await question.ask(…)` gives the answer, null if it was closed, left, or
 * replaced by another one. The component renders the dialog while `question.open` is set.
 */
export function useQuestion<Asked, Answer>() {
  const [open, setOpen] = useState<Open<Asked, Answer> | null>(null)
  const isThere = useRef(true)
  const leave = useRef(() => {})
  useEffect(() => {
    isThere.current = true
    return () => {
      isThere.current = false
      leave.current()
    }
  }, [])
  const ask = async (asked: Asked) => {
    // Whoever has left in the meantime cannot be asked.
    if (!isThere.current) return null
    // A question that another one replaces gets no answer.
    leave.current()
    return new Promise<Answer | null>(resolve => {
      const answer = (given: Answer | null) => {
        // By the time of a late answer another question may be open.
        setOpen(now => (now?.answer === answer ? null : now))
        resolve(given)
      }
      leave.current = () => resolve(null)
      setOpen({ asked, answer })
    })
  }
  return { open, ask }
}
