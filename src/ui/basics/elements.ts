import type { ReactElement } from 'react'

/**
 * Children that are rendered beside others: elements, never bare text. Browser translation replaces text nodes, and React
 * can neither change nor remove one that has siblings after that. A text goes into an element of its own.
 */
export type Elements = ReactElement | false | null | undefined | readonly Elements[]
