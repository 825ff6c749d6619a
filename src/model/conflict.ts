/** The rows of the dialog about another user's change. The fields of a row are kept or overwritten together. */
export type ConflictRows<Values> = Record<string, readonly (keyof Values & string)[]>

/** A row whose fields another user has changed since the form was opened. */
export interface TheirChange<Values> {
  row: string
  fields: readonly (keyof Values & string)[]
  mine: Values
  theirs: Values
  /** Whether the form has changed the same row, so that saving would overwrite it. */
  isContested: boolean
}

const differs = <Values>(fields: readonly (keyof Values & string)[], one: Values, other: Values) =>
  fields.some(field => JSON.stringify(one[field]) !== JSON.stringify(other[field]))

/** Returns the changes by another user since the form was opened, unless the form has the same ones. */
export const theirChanges = <Values>(
  rows: ConflictRows<Values>,
  before: Values,
  mine: Values,
  theirs: Values,
): TheirChange<Values>[] =>
  Object.entries(rows)
    .filter(([, fields]) => differs(fields, before, theirs) && differs(fields, mine, theirs))
    .map(([row, fields]) => ({ row, fields, mine, theirs, isContested: differs(fields, before, mine) }))

/** Returns whether the form has changed fields that no other user has changed. */
export const hasOwnChanges = <Values>(
  rows: ConflictRows<Values>,
  before: Values,
  mine: Values,
  theirs: Values,
): boolean =>
  Object.values(rows).some(fields => differs(fields, before, mine) && !differs(fields, before, theirs))

/** Returns the form's values without its own changes in the fields that another user has changed. */
export function keepTheirs<Values extends object>(
  before: Values,
  mine: Values,
  changes: readonly TheirChange<Values>[],
): Values {
  const fields = changes.flatMap(change => change.fields)
  return { ...mine, ...Object.fromEntries(fields.map(field => [field, before[field]])) }
}

/** Returns the stored values with the form's changes. */
export function withChanges<Values extends object>(
  rows: ConflictRows<Values>,
  now: Values,
  before: Values,
  mine: Values,
): Values {
  const changed = Object.values(rows).filter(fields => differs(fields, before, mine))
  return { ...now, ...Object.fromEntries(changed.flat().map(field => [field, mine[field]])) }
}
