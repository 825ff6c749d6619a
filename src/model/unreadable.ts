/** Lists that were read, or will be: the number of rows that could not be read, or those rows. */
export type ReadLists = readonly ({ unreadable: number | readonly unknown[] } | undefined)[]

/** Returns how many rows of lists could not be read. */
export const unreadableIn = (lists: ReadLists): number =>
  lists.reduce((sum, list) => {
    const unreadable = list?.unreadable ?? 0
    return sum + (typeof unreadable === 'number' ? unreadable : unreadable.length)
  }, 0)
