import classes from './skeleton.module.css'

interface Props {
  /** Any CSS width. */
  width?: string
  /** In pixels. */
  height?: number
}

/** A gray bar in the size of what is still loading. */
export const Skeleton = ({ width = '100%', height = 12 }: Props) => (
  <span className={classes['bar']} style={{ width, height }} aria-busy />
)
