import { useTranslations } from 'use-intl'
import { useLoadMore } from '~/api/deliveries'
import { ErrorBanner } from '~/ui/basics/states'
import { TextButton } from '~/ui/basics/text-link'

/** The number of older attempts that one click loads. */
const STEP = 10_000

/** A button that loads older attempts into the log, or stops loading them. */
export function LoadOlder({
  count,
  label,
  isWanted = true,
}: {
  /** The number of loaded attempts. */
  count: number
  label: string
  /** Whether to offer to load more. A load in progress can be stopped in any case. */
  isWanted?: boolean
}) {
  const t = useTranslations()
  const { load, stop, isLoading, error, retry } = useLoadMore({})
  const loadStep = () => load(({ rows }) => rows.length >= count + STEP)
  return (
    <>
      {(isWanted || isLoading) && (
        <TextButton onClick={isLoading ? stop : loadStep}>
          {isLoading ? t('deliveries.window.stop') : label}
        </TextButton>
      )}
      {error && <ErrorBanner error={error} retry={retry} />}
    </>
  )
}
