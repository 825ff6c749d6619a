import { Group, Skeleton, Stack } from '@mantine/core'

/** Rows that are still to come. */
export function InboxSkeleton() {
  return (
    <Stack gap="lg" pt="lg" aria-busy>
      {Array.from({ length: 8 }, (_, index) => (
        <Group key={index} gap="sm" wrap="nowrap" align="start">
          <Skeleton height={16} width={16} />
          <Stack gap="xs" flex={1}>
            <Skeleton height={14} width="40%" />
            <Skeleton height={12} width="60%" />
          </Stack>
        </Group>
      ))}
    </Stack>
  )
}
