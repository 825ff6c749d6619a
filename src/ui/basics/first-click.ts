import type { MouseEvent } from 'react'

/**
 * Handles a click on what goes away with it, such as a row: the second half of a double click would fall on whatever
 * has moved into its place.
 */
export const firstClick =
  (act: () => void) =>
  ({ detail }: MouseEvent): void => {
    if (detail < 2) act()
  }
