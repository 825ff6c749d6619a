import { Skeleton } from '~/ui/basics/skeleton'
import classes from './overview.module.css'

/** Gray bars in the size of the rows that are being loaded. */
export function PendingRows({ count, height }: { count: number; height: number }) {
  return (
    <div aria-busy>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={classes['pending']} style={{ height }}>
          <Skeleton width={`${60 - ((index * 13) % 30)}%`} />
        </div>
      ))}
    </div>
  )
}
