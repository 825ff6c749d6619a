import { IconSearchOff } from '@tabler/icons-react'
import { useDeferredValue, useMemo } from 'react'
import { useLocation, useParams } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { narrowed, stateCounts } from '~/model/catalog-view'
import { FilterBar } from '~/ui/table/filter-bar'
import { FilterSelect, SearchField } from '~/ui/table/filters'
import { FirstOf, MAX_SHOWN } from '~/ui/basics/long-list'
import { useNoMatchTitle } from '~/ui/text/no-match'
import { UnreadableNotice } from '~/ui/domain/unreadable-notice'
import { Page } from '~/ui/page/page'
import { EmptyState, ErrorBanner, ErrorState } from '~/ui/basics/states'
import { useUrlState } from '~/ui/page/url-state'
import { DetailOutlet } from '~/ui/overlay/detail-outlet'
import { paths } from '~/paths'
import { CatalogSkeleton } from './catalog-skeleton'
import { eventFilters, useEventCatalog } from './event-catalog'
import { EventSection } from './event-section'
import classes from './event-section.module.css'
import { useOpenSections } from './open-sections'

const states = ['covered', 'paused', 'uncovered', 'unreached'] as const

/** Until the catalog is loaded. */
const none: [] = []

/** The catalog of events and groups, with who is notified of each, and the detail of one beside or over it. */
export default function EventsPage() {
  const t = useTranslations()
  const noMatchTitle = useNoMatchTitle()
  const { pathname } = useLocation()
  const { eventId } = useParams()
  const [filters, setState] = useUrlState(eventFilters)
  // What other filters find is open, whatever was closed before.
  const setFilters: typeof setState = (changes, how) => setState({ closed: '', ...changes }, how)
  const { catalog, policies, sections, byGroup, labels } = useEventCatalog(filters.entity)
  const search = useDeferredValue(filters.search)
  const found = useMemo(() => sections && narrowed(sections, search, ''), [sections, search])
  // If the policies can't be read, nothing is known of coverage, and it is no filter.
  const coverage = policies.data ? filters.coverage : ''
  const isWaiting = filters.coverage !== '' && policies.isPending
  const shown = isWaiting ? undefined : found && narrowed(found, search, coverage)
  const counts = found && policies.data ? stateCounts(found) : undefined
  const { isOpen, isAllOpen, toggle, toggleAll } = useOpenSections(
    shown ?? none,
    { ...filters, search, coverage },
    eventId,
    listed => setState(listed, { replace: true }),
  )
  const retry = () => {
    void catalog.refetch()
    if (policies.error) void policies.refetch()
  }
  const clear = () => setFilters({ search: '', entity: '', coverage: '' })
  const filterBar = (
    <FilterBar
      values={[filters.entity, filters.coverage]}
      search={
        <SearchField
          label={t('events.search')}
          value={filters.search}
          search={text => setFilters({ search: text }, { replace: true })}
        />
      }
    >
      <FilterSelect
        label={t('events.filter.entity')}
        value={filters.entity}
        onChange={entity => setFilters({ entity: entity === 'deployment' ? entity : '' })}
        options={[
          { value: '', label: t('events.filter.any-entity') },
          { value: 'deployment', label: t('events.filter.deployment') },
        ]}
      />
      <FilterSelect
        label={t('events.filter.coverage')}
        value={filters.coverage}
        onChange={value => setFilters({ coverage: states.find(state => state === value) ?? '' })}
        options={[
          { value: '', label: t('events.filter.any-coverage') },
          ...states.map(state => ({
            value: state,
            label: counts
              ? t(`events.filter.${state}`, { count: counts[state] })
              : t(`events.state.${state}`),
          })),
        ]}
      />
    </FilterBar>
  )
  return (
    <Page
      title={t('pages.events')}
      tools={filterBar}
      action={
        <Button
          variant="default"
          className={classes['all']}
          disabled={!shown || shown.length === 0}
          onClick={toggleAll}
        >
          {t(isAllOpen ? 'events.collapse-all' : 'events.expand-all')}
        </Button>
      }
    >
      {policies.error && !(catalog.error && !shown) && (
        <ErrorBanner error={policies.error} retry={() => void policies.refetch()} />
      )}
      <UnreadableNotice lists={[policies.data]} />
      {catalog.error && !shown && <ErrorState error={catalog.error} retry={retry} />}
      {!catalog.error && !shown && <CatalogSkeleton />}
      {shown && shown.length > 0 && (
        <div>
          {shown.slice(0, MAX_SHOWN).map(section => (
            <EventSection
              key={section.id}
              section={section}
              policies={byGroup?.get(section.id)}
              labels={labels}
              isOpen={isOpen(section)}
              toggle={() => toggle(section)}
            />
          ))}
        </div>
      )}
      <FirstOf total={shown?.length ?? 0}>{t('common.search-for-others')}</FirstOf>
      {shown?.length === 0 &&
        (catalog.data?.events.length === 0 && !filters.entity ? (
          <EmptyState title={t('events.empty.title')}>{t('events.empty.text')}</EmptyState>
        ) : (
          <EmptyState
            icon={IconSearchOff}
            title={noMatchTitle('events', filters.search)}
            action={
              <Button variant="default" onClick={clear}>
                {t('table.clear-filters')}
              </Button>
            }
          >
            {t('events.no-match.text')}
          </EmptyState>
        ))}
      <DetailOutlet isOpen={pathname !== paths.events()} />
    </Page>
  )
}
