import type english from './en/catalog'

/** Every message of the console, in English. */
export type Messages = typeof english

/** The top-level names whose messages have this shape. */
export type NameOf<Shape> = {
  [Name in keyof Messages]: Messages[Name] extends Shape ? Name : never
}[keyof Messages]

/** What a translation of English messages has to hold: a missing or an extra message does not compile. */
export type Catalog<English> = {
  [Key in keyof English]: English[Key] extends string ? string : Catalog<English[Key]>
}
