/** What a question about someone else's change shows in one row: its fields are kept or overwritten together. */
export type ConflictRows<Values> = Record<string, readonly (keyof Values & string)[]>

/** A row whose fields someone else has changed since the form was opened. */
export interface TheirChange<Values> {
  row: string
  fields: readonly (keyof Values & string)[]
  mine: Values
  theirs: Values
  /** Whether the form has changed it too, so that saving would overwrite it. */
  isContested: boolean
}

const differs = <Values>(fields: readonly (keyof Values & string)[], one: Values, other: Values) =>
  fields.some(field => JSON.stringify(one[field]) !== JSON.stringify(other[field]))

/** What someone else has changed since the form was opened, unless the form says the same. */
export const theirChanges = <Values>(
  rows: ConflictRows<Values>,
  before: Values,
  mine: Values,
  theirs: Values,
): TheirChange<Values>[] =>
  Object.entries(rows)
    .filter(([, fields]) => differs(fields, before, theirs) && differs(fields, mine, theirs))
    .map(([row, fields]) => ({ row, fields, mine, theirs, isContested: differs(fields, before, mine) }))

/** The form's values without what it changed in the fields that someone else has changed. */
export function keepTheirs<Values extends object>(
  before: Values,
  mine: Values,
  changes: readonly TheirChange<Values>[],
): Values {
  const fields = changes.flatMap(change => change.fields)
  return { ...mine, ...Object.fromEntries(fields.map(field => [field, before[field]])) }
}

/** What is stored now, with the form's changes applied to it. */
export function withChanges<Values extends object>(
  rows: ConflictRows<Values>,
  now: Values,
  before: Values,
  mine: Values,
): Values {
  const changed = Object.values(rows).filter(fields => differs(fields, before, mine))
  return { ...now, ...Object.fromEntries(changed.flat().map(field => [field, mine[field]])) }
}
