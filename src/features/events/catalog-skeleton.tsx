import { Stack } from '~/ui/basics/flex'
import { Skeleton } from '~/ui/basics/skeleton'

/** The shape of a section of the catalog, until it comes. */
export function CatalogSkeleton() {
  return (
    <Stack gap="md" aria-busy>
      <Skeleton height={20} width="16rem" />
      {Array.from({ length: 12 }, (_, index) => (
        <Skeleton key={index} height={16} width={`${90 - (index % 4) * 8}%`} />
      ))}
    </Stack>
  )
}
