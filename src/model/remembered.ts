/** Returns a function that computes its answer once for each key. */
export function remembered<Key, Answer>(answerOf: (key: Key) => Answer): (key: Key) => Answer {
  const known = new Map<Key, { answer: Answer }>()
  return key => {
    const answered = known.get(key) ?? { answer: answerOf(key) }
    known.set(key, answered)
    return answered.answer
  }
}
