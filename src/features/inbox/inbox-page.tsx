import { IconChecks, IconKeyboard, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { IconButton } from '~/ui/basics/icon-button'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { Text } from '~/ui/basics/text'
import type { UserNotification } from '~/contract/inbox'
import { Page } from '~/ui/page/page'
import { listShortcuts } from '~/ui/basics/shortcuts'
import { ErrorBanner, ErrorState } from '~/ui/basics/states'
import { useUrlState } from '~/ui/page/url-state'
import { useArrivals } from './arrivals'
import { useDeleteNotifications, useMarkNotifications } from './inbox-actions'
import { EmptyInbox } from './inbox-empty'
import { idOf, unreadIdsOf, useInbox } from './inbox-rows'
import { useInboxSearch } from './inbox-search'
import { InboxSkeleton } from './inbox-skeleton'
import { inboxView, InboxViews, isInView, type View } from './inbox-views'
import { focusOn, NotificationList } from './notification-list'
import { SelectedNotifications } from './selected-notifications'

/** The user's notifications. */
export default function InboxPage() {
  const t = useTranslations()
  const [{ show, search }, setView] = useUrlState(inboxView)
  const [selected, select] = useState<ReadonlySet<string>>(new Set())
  const { rows, unreadable, error, retry } = useInbox()
  const isFound = useInboxSearch(search)
  const { settled, waiting, letIn } = useArrivals(rows, row => isInView(row, show) && isFound(row))
  const { markRead, markAllRead } = useMarkNotifications()
  const { remove, removeAll } = useDeleteNotifications()
  const unread = unreadIdsOf(rows ?? [])
  const picked = settled.filter(row => selected.has(idOf(row)))

  const turnTo = (view: { show?: View; search?: string }) => {
    select(new Set())
    letIn()
    setView(view, { replace: true })
  }
  const isSearched = search.trim() !== ''
  /** Rows go out of sight: the focus goes on to the next one. */
  const moveOn = (ids: readonly string[]) => {
    const last = settled.findLastIndex(row => ids.includes(idOf(row)))
    const rest = settled.map((row, index) => ({ row, index })).filter(({ row }) => !ids.includes(idOf(row)))
    focusOn((rest.find(({ index }) => index > last) ?? rest.at(-1))?.row)
  }
  const read = (some: readonly UserNotification[]) => {
    const ids = unreadIdsOf(some)
    if (ids.length > 0 && show === 'unread') moveOn(ids)
    markRead(ids)
  }
  const drop = (some: readonly UserNotification[]) => {
    const ids = some.map(idOf)
    moveOn(ids)
    select(new Set([...selected].filter(id => !ids.includes(id))))
    remove(some)
  }
  const actions = (
    <>
      <Button
        variant="default"
        leftSection={<IconChecks size={16} aria-hidden />}
        disabled={unread.length === 0}
        onClick={() => {
          focusOn(undefined)
          markAllRead(unread)
        }}
      >
        {unread.length > 0 ? t('inbox.mark-all', { count: unread.length }) : t('inbox.mark-none')}
      </Button>
      {settled.length > 0 && (
        <Button
          variant="default"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => {
            focusOn(undefined)
            if (show === 'all' && !isSearched) removeAll(settled)
            else remove(settled)
          }}
        >
          {t(`inbox.delete-${isSearched ? 'found' : show}`, { count: settled.length })}
        </Button>
      )}
      <IconButton label={t('keys.title')} icon={IconKeyboard} size="lg" onClick={listShortcuts} />
    </>
  )
  return (
    <Page
      title={t('pages.inbox')}
      tools={
        <InboxViews
          view={show}
          search={search}
          turnTo={turnTo}
          rows={rows?.filter(isFound)}
          waiting={waiting.length}
          letIn={letIn}
        />
      }
      action={actions}
    >
      {rows === undefined && !error && <InboxSkeleton />}
      {rows === undefined && error && <ErrorState error={error} retry={retry} />}
      {rows !== undefined && error && <ErrorBanner error={error} retry={retry} />}
      {rows !== undefined && settled.length + unreadable.length === 0 && (
        <EmptyInbox
          view={rows.length === 0 ? 'all' : show}
          search={rows.length === 0 ? '' : search}
          showAll={() => turnTo({ show: 'all', search: '' })}
        />
      )}
      <div>
        {picked.length > 0 && (
          <SelectedNotifications
            selected={picked}
            total={settled.length}
            selectAll={() => select(new Set(settled.map(idOf)))}
            markRead={() => {
              read(picked)
              select(new Set())
            }}
            remove={() => drop(picked)}
            clear={() => select(new Set())}
          />
        )}
        <NotificationList
          rows={settled}
          unreadable={unreadable}
          selected={selected}
          select={select}
          markRead={row => read([row])}
          remove={row => drop([row])}
        />
      </div>
      {settled.length > 0 && (
        <Text tone="dimmed" size="xs">
          {t('inbox.kept')}
        </Text>
      )}
    </Page>
  )
}
