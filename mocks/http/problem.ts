/** What is wrong, by field; lists nest by index. */
export interface FieldErrors {
  [field: string]: string | FieldErrors
}

/** Thrown by a resolver: it becomes the answer, and the transaction changes nothing. */
export interface Problem extends Error {
  readonly status: number
  readonly body: { readonly message: string | FieldErrors; readonly errors?: FieldErrors }
}

const problemName = 'Problem'

export function problem(status: number, message: string | FieldErrors, errors?: FieldErrors): Problem {
  const body = errors ? { message, errors } : { message }
  return Object.assign(new Error(JSON.stringify(message)), { name: problemName, status, body })
}

/** Whether what was caught is a refusal and not a bug. */
export function isProblem(thrown: unknown): thrown is Problem {
  return thrown instanceof Error && thrown.name === problemName
}

export const notFound = () => problem(404, 'Not found')

/** Input that breaks a rule, by field. */
export const invalid = (errors: FieldErrors) => problem(422, 'Invalid field data', errors)
