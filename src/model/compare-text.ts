import { lazily } from './lazily'

// Browsers load data for it, which takes milliseconds.
const collator = lazily(() => new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' }))

/** Compares two texts for sorting: by the reader's language, and `Line 9` before `Line 10`. */
export const compareText = (one: string, other: string): number => collator().compare(one, other)
