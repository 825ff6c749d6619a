import type { ComponentProps } from 'react'
import { PartBoundary } from '~/ui/basics/part-boundary'
import { lazyPage } from '~/ui/loading/lazy-page'
import classes from './log-histogram.module.css'

const Bars = lazyPage(() => import('./histogram-bars'))

/** How the rows of the log ended over time, in a place of a fixed height. A phone has no room for it. */
export const LogHistogram = (props: ComponentProps<typeof Bars>) => (
  <div className={classes['place']}>
    <PartBoundary>
      <Bars {...props} />
    </PartBoundary>
  </div>
)
