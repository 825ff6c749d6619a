import type { ComponentProps } from 'react'
import { PartBoundary } from '~/ui/basics/part-boundary'
import { lazyPage } from '~/ui/loading/lazy-page'
import classes from './log-histogram.module.css'

const Bars = lazyPage(() => import('./histogram-bars'))

/**
 * The outcomes of the log's rows over time, in a container of fixed height. Not shown on phones, which have no room for
 * it.
 */
export const LogHistogram = (props: ComponentProps<typeof Bars>) => (
  <div className={classes['place']}>
    <PartBoundary>
      <Bars {...props} />
    </PartBoundary>
  </div>
)
