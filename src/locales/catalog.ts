import type en from './en'

type Shape<Messages> = {
  [Key in keyof Messages]: Messages[Key] extends string ? string : Shape<Messages[Key]>
}

/** What every catalog has to hold: a missing or an extra message does not compile. */
export type Catalog = Shape<typeof en>
