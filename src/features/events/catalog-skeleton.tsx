import { Skeleton } from '~/ui/basics/skeleton'
import classes from './event-section.module.css'

/** The shape of the closed sections of the catalog, until they are loaded. */
export function CatalogSkeleton() {
  return (
    <div aria-busy>
      {Array.from({ length: 20 }, (_, index) => (
        <div key={index} className={classes['section']}>
          <div className={classes['header']}>
            <Skeleton height={16} width={`${20 + (index % 4) * 4}rem`} />
          </div>
        </div>
      ))}
    </div>
  )
}
