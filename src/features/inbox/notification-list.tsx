import { useWindowEvent } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Text, Title } from '~/ui/basics/text'
import type { UnreadableRow } from '~/api/transport/call'
import type { UserNotification } from '~/contract/inbox'
import { byAge } from '~/model/inbox'
import { isCommandKey } from '~/ui/basics/letter-keys'
import { FirstOf, LongList, MAX_SHOWN } from '~/ui/basics/long-list'
import { useShortcuts } from '~/ui/basics/shortcuts'
import { useNow } from '~/ui/text/now'
import { useZone } from '~/ui/text/time-text'
import { idOf } from './inbox-rows'
import { NotificationRow } from './notification-row'
import classes from './notification-list.module.css'

interface ListProps {
  rows: readonly UserNotification[]
  unreadable: readonly UnreadableRow[]
  selected: ReadonlySet<string>
  select: (ids: ReadonlySet<string>) => void
  markRead: (notification: UserNotification) => void
  remove: (notification: UserNotification) => void
}

/** What a key does with the focused notification. */
type KeyCommand = 'next' | 'previous' | 'read' | 'delete' | 'select'

const arrows: Record<string, KeyCommand> = { ArrowDown: 'next', ArrowUp: 'previous' }

/** Notifications by age. One of them is a stop of the Tab key; keys lead from it to the others. */
export function NotificationList({ rows: all, unreadable, selected, select, markRead, remove }: ListProps) {
  const t = useTranslations()
  const now = useNow()
  const zone = useZone()
  // The service keeps as many; another one may keep more.
  const rows = all.slice(0, MAX_SHOWN)
  const [currentId, setCurrentId] = useState('')
  const index = Math.max(
    0,
    rows.findIndex(row => idOf(row) === currentId),
  )
  const current = rows[index]

  const toggle = (notification: UserNotification) => {
    const next = new Set(selected)
    if (!next.delete(idOf(notification))) next.add(idOf(notification))
    select(next)
  }
  const run = (command: KeyCommand) => {
    if (!current) return
    else if (command === 'next' || command === 'previous') move(command === 'next' ? 1 : -1)
    else if (!hasFocus()) focusOn(current)
    else if (command === 'read') markRead(current)
    else if (command === 'delete') remove(current)
    else toggle(current)
  }
  /** The first key leads into the list, the next ones on. */
  const move = (step: number) => {
    const next = hasFocus() ? rows[index + step] : current
    if (next) focusOn(next)
  }
  useShortcuts({
    next: () => run('next'),
    previous: () => run('previous'),
    read: () => run('read'),
    delete: () => run('delete'),
    select: () => run('select'),
    'select-all': () => select(new Set(all.every(row => selected.has(idOf(row))) ? [] : all.map(idOf))),
  })
  useWindowEvent('keydown', event => {
    const command = hasFocus() ? arrows[event.key] : undefined
    if (!command || !isCommandKey(event)) return
    event.preventDefault()
    run(command)
  })

  return (
    <div data-inbox-list>
      {byAge(rows, now, zone).map(({ age, notifications }) => (
        <section key={age} aria-label={t(`inbox.age.${age}`)}>
          <Title order={2} className={classes['age']}>
            {t(`inbox.age.${age}`)}
          </Title>
          <ul className={`plain-list ${classes['list']}`}>
            {notifications.map(notification => (
              <NotificationRow
                key={idOf(notification)}
                notification={notification}
                isSelected={selected.has(idOf(notification))}
                isCurrent={notification === current}
                enter={() => setCurrentId(idOf(notification))}
                open={() => markRead(notification)}
                markRead={() => markRead(notification)}
                remove={() => remove(notification)}
                select={() => toggle(notification)}
              />
            ))}
          </ul>
        </section>
      ))}
      <FirstOf total={all.length} />
      <LongList
        items={unreadable}
        row={({ index: place, id }) => (
          <Text key={place} tone="dimmed" className={classes['unreadable']} data-row>
            {t('table.unreadable', { id: id ?? '?' })}
          </Text>
        )}
        list={lines => lines}
      />
    </div>
  )
}

const hasFocus = (): boolean => document.activeElement?.closest('[data-inbox-list]') != null

/** Moves the focus to a notification; to the page if there is none. */
export function focusOn(notification: UserNotification | undefined): void {
  const link =
    notification &&
    document.querySelector<HTMLElement>(
      `[data-inbox-list] [data-notification="${CSS.escape(idOf(notification))}"]`,
    )
  ;(link ?? document.querySelector('main'))?.focus()
}
