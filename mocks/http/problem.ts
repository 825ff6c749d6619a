/** The errors by field; lists nest by index. */
export interface FieldErrors {
  [field: string]: string | FieldErrors
}

/** An error that a resolver throws: it becomes the answer, and the transaction is rolled back. */
export interface Problem extends Error {
  readonly status: number
  readonly body: { readonly message: string | FieldErrors; readonly errors?: FieldErrors }
}

const problemName = 'Problem'

export function problem(status: number, message: string | FieldErrors, errors?: FieldErrors): Problem {
  const body = errors ? { message, errors } : { message }
  return Object.assign(new Error(JSON.stringify(message)), { name: problemName, status, body })
}

/** Returns whether a caught value is a refusal and not a bug. */
export function isProblem(thrown: unknown): thrown is Problem {
  return thrown instanceof Error && thrown.name === problemName
}

export const notFound = () => problem(404, 'Not found')

/** Returns the problem of input that breaks rules, by field. */
export const invalid = (errors: FieldErrors) => problem(422, 'Invalid field data', errors)
