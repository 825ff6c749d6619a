import { Group, Stack } from '~/ui/basics/flex'
import { Skeleton } from '~/ui/basics/skeleton'
import classes from './notification-list.module.css'

/** Placeholders of rows that are loading. */
export function InboxSkeleton() {
  return (
    <Stack gap="lg" className={classes['skeleton']} aria-busy>
      {Array.from({ length: 8 }, (_, index) => (
        <Group key={index} gap="sm" wrap="nowrap" align="start">
          <Skeleton height={16} width="16px" />
          <Stack gap="xs" className="grows">
            <Skeleton height={14} width="40%" />
            <Skeleton height={12} width="60%" />
          </Stack>
        </Group>
      ))}
    </Stack>
  )
}
