import { useCountText } from '~/ui/text/count-text'
import { useCounts, type CountedName } from './counts'
import classes from './navigation.module.css'

/** The count next to a link of the navigation, which describes the link by its id. */
export default function NavigationCount({ of, id }: { of: CountedName; id: string }) {
  const countText = useCountText()
  const shown = useCounts()[of]
  if (!shown) return null
  return (
    <span className={classes['count']} data-bad={shown.isBad || undefined}>
      <span aria-hidden>{countText(shown.count, shown.isAtLeast)}</span>
      <span id={id} className="hidden-text">
        {shown.label}
      </span>
    </span>
  )
}
