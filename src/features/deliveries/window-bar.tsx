import { Switch } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import '~/ui/theme/inline-input.css'
import '~/ui/theme/switch.css'
import { Button } from '~/ui/basics/button'
import { Text } from '~/ui/basics/text'
import { Group } from '~/ui/basics/flex'
import type { useLoadMore } from '~/api/deliveries'
import { MAX_SEARCHED_LENGTH, maxSearchedRows } from '~/model/body-search'
import type { DeliveryWindow } from '~/model/delivery-window'
import { MenuButton } from '~/ui/overlay/menu-button'
import { useSinceText } from '~/ui/text/since-text'
import type { DeliveryNames } from './delivery-names'
import { useExport } from './export'
import type { ShownRows } from './shown-deliveries'
import classes from './window-bar.module.css'
import type { Elements } from '~/ui/basics/elements'

interface BarProps {
  window: DeliveryWindow | undefined
  /** Those that the filters leave. */
  shown: ShownRows
  /** Whether everything that is loaded is among them. */
  isCounted: boolean
  isNarrowed: boolean
  /** Whether a text is searched for. */
  isSearched: boolean
  /** Whether the search has skipped the ends of long bodies. */
  hasLongBodies: boolean
  names: DeliveryNames
  more: ReturnType<typeof useLoadMore>
  /** Loads the rest of the selected time range; null if all of it is loaded, or if none is selected. */
  loadRange: (() => void) | null
  /** Whether rows are selected: the actions for them take the place of what loads more. */
  isSelecting: boolean
  isTailing: boolean
  setTailing: (isTailing: boolean) => void
  children: Elements
}

/** What has been looked at, always in sight, and the ways to more of it. */
export function WindowBar(props: BarProps) {
  const {
    window,
    shown,
    isCounted,
    isNarrowed,
    isSearched,
    hasLongBodies,
    names,
    more,
    loadRange,
    isSelecting,
    isTailing,
    setTailing,
    children,
  } = props
  const t = useTranslations()
  // What is loaded and what is shown of it are stated together only if they belong together, or as loading goes on.
  const hasCount =
    shown.rows !== undefined &&
    (isNarrowed || shown.view === 'notifications') &&
    (isCounted || more.isLoading)
  const exportAs = useExport(shown, names)
  return (
    <div className={classes['bar']} role="group" aria-label={t('deliveries.window.label')}>
      <Group gap="xs" className={classes['facts']} data-loading={!window || undefined}>
        <Text tone="dimmed" role="status">
          {window ? <LookedAt window={window} /> : <span>{t('common.loading')}</span>}
          {window && hasCount && (
            <span>
              {` · ${t(`deliveries.window.${isNarrowed ? 'match' : 'shown'}.${shown.view}`, { count: shown.rows?.length ?? 0 })}`}
            </span>
          )}
          {isSearched && window && window.rows.length > maxSearchedRows && (
            <span>{` · ${t('deliveries.window.searched', { count: maxSearchedRows })}`}</span>
          )}
          {hasLongBodies && (
            <span>{` · ${t('deliveries.window.long-bodies', { count: MAX_SEARCHED_LENGTH })}`}</span>
          )}
          {window && loadRange && !more.isLoading && <span>{` · ${t('deliveries.window.partial')}`}</span>}
        </Text>
        {window?.hasMore && !isSelecting && <LoadMore window={window} more={more} loadRange={loadRange} />}
      </Group>
      {children}
      <Group gap="sm" wrap="nowrap" className="screen-only">
        <Switch
          size="sm"
          label={t('deliveries.tail.label')}
          checked={isTailing}
          onChange={event => setTailing(event.currentTarget.checked)}
        />
        <MenuButton
          label={t('deliveries.export.label')}
          icon={IconDownload}
          entries={[
            { label: t('deliveries.export.csv'), icon: IconDownload, run: () => exportAs('csv') },
            { label: t('deliveries.export.json'), icon: IconDownload, run: () => exportAs('json') },
          ]}
        />
      </Group>
    </div>
  )
}

function LoadMore({
  window,
  more,
  loadRange,
}: Required<Pick<BarProps, 'more' | 'loadRange'>> & { window: DeliveryWindow }) {
  const t = useTranslations()
  const target = window.rows.length + 1
  if (more.isLoading)
    return (
      <Button size="xs" variant="default" onClick={more.stop}>
        {t('deliveries.window.stop')}
      </Button>
    )
  return (
    <>
      {loadRange ? (
        <Button size="xs" variant="default" onClick={loadRange}>
          {t('deliveries.window.load-range')}
        </Button>
      ) : (
        <Button size="xs" variant="default" onClick={() => more.load(({ rows }) => rows.length >= target)}>
          {t('deliveries.window.more')}
        </Button>
      )}
      <Button size="xs" variant="subtle" onClick={() => more.load(() => false)}>
        {t('deliveries.window.load-all')}
      </Button>
    </>
  )
}

/** How many are loaded, and since when. */
function LookedAt({ window: { rows, hasMore, unreadable } }: { window: DeliveryWindow }) {
  const t = useTranslations()
  const since = useSinceText(rows.at(-1)?.timestamp)
  const count = rows.length
  return (
    <>
      <span>
        {!hasMore || since === null
          ? t('deliveries.window.all', { count })
          : t('deliveries.window.since', { count, since })}
      </span>
      {unreadable > 0 && <span>{` · ${t('deliveries.window.unreadable', { count: unreadable })}`}</span>}
    </>
  )
}
