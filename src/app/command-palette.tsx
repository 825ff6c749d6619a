import { useMantineColorScheme } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { createSpotlight, Spotlight, type SpotlightActionData } from '@mantine/spotlight'
import { IconChecks, IconLanguage, IconPlus, IconSearch, IconSend } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState, type RefObject } from 'react'
import { useNavigate } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { channelQueries } from '~/api/channels'
import { useRights } from '~/api/session/session'
import { useMarkNotifications } from '~/features/inbox/inbox-actions'
import { unreadIdsOf, useInbox } from '~/features/inbox/inbox-rows'
import { foldForSearch, searchFor } from '~/model/fold-for-search'
import type { Channel } from '~/contract/channels'
import { paths } from '~/paths'
import { languages, type Language } from '~/ui/loading/locale'
import { useOverlay } from '~/ui/overlay/overlay'
import './command-palette.css'
import { HeldKeys } from './held-keys'
import { schemes, useChooseLanguage } from './preferences'
import { useDestinations } from './navigation'

const [store, palette] = createSpotlight()

/** The maximum number of channels shown for a search. */
const MAX_CHANNELS = 5

/** Everything by name: pages, actions, and the channels that match what is typed, also before it was there. */
export default function CommandPalette({ typed, close }: { typed: RefObject<string>; close: () => void }) {
  const t = useTranslations()
  const overlay = useOverlay()
  const [query, setQuery] = useState('')
  const [isReady, setIsReady] = useState(false)
  const placeholder = t(useRights() === 'all' ? 'palette.placeholder' : 'palette.placeholder-inbox')
  const actions = useActions()
  const { found, isSearching } = useChannels(query)
  const isFound = searchFor(query)
  const matching = actions.filter(({ label = '' }) => isFound(label))
  useEffect(() => {
    palette.open()
    return palette.close
  }, [])
  const cancel = () => {
    palette.close()
    close()
  }
  return (
    <>
      {!isReady && <HeldKeys into={typed} cancel={cancel} />}
      <Spotlight.Root
        store={store}
        query={query}
        onQueryChange={setQuery}
        onSpotlightClose={close}
        {...overlay}
        shortcut={null}
        scrollable
        // The field stays where it is, however many results there are.
        centered={false}
        yOffset="12vh"
        maxHeight="60vh"
        overlayProps={{ backgroundOpacity: 0.35 }}
        transitionProps={{ duration: 80 }}
        title={t('palette.label')}
        classNames={{ header: 'not-shown' }}
      >
        <Spotlight.Search
          onFocus={() => {
            if (isReady) return
            setQuery(typed.current)
            setIsReady(true)
          }}
          placeholder={placeholder}
          aria-label={placeholder}
          leftSection={<IconSearch size={18} aria-hidden />}
          onKeyDown={event => event.key === 'Enter' && pressFirst(event.currentTarget)}
        />
        <Spotlight.ActionsList>
          {matching.map(({ id, ...action }) => (
            <Spotlight.Action key={id} {...action} />
          ))}
          {found.length > 0 && (
            <Spotlight.ActionsGroup label={t('pages.channels')}>
              {found.map(({ id, ...action }) => (
                <Spotlight.Action key={id} {...action} />
              ))}
            </Spotlight.ActionsGroup>
          )}
          {matching.length + found.length === 0 && (
            <Spotlight.Empty>{isSearching ? t('common.loading') : t('palette.nothing')}</Spotlight.Empty>
          )}
        </Spotlight.ActionsList>
      </Spotlight.Root>
    </>
  )
}

/** Enter runs the first match unless the arrow keys have selected another. */
function pressFirst(input: HTMLElement): void {
  const actions = input.closest('[role="dialog"]')?.querySelectorAll<HTMLElement>('[data-action]') ?? []
  if (![...actions].some(action => action.dataset['selected'])) actions[0]?.click()
}

function useActions(): SpotlightActionData[] {
  const t = useTranslations()
  const navigate = useNavigate()
  const choose = useChooseLanguage()
  const { setColorScheme } = useMantineColorScheme()
  const mark = useMarkActions()
  const rights = useRights()
  const destinations = useDestinations()
  return [
    ...destinations.map(({ id, to, icon: Picture }) => ({
      id,
      label: t(`pages.${id}`),
      leftSection: <Picture size={18} aria-hidden />,
      onClick: () => void navigate(to),
    })),
    ...destinations.flatMap(({ to, create }) =>
      create === null
        ? []
        : {
            id: create,
            label: t(create),
            leftSection: <IconPlus size={18} aria-hidden />,
            onClick: () => void navigate(`${to}/new`),
          },
    ),
    ...(rights === 'all'
      ? [
          {
            id: 'resend',
            label: t('resends.title'),
            leftSection: <IconSend size={18} aria-hidden />,
            onClick: () => void navigate(paths.resend()),
          },
        ]
      : []),
    ...mark,
    ...schemes.map(({ id, icon: Picture }) => ({
      id: `scheme-${id}`,
      label: `${t('shell.scheme.label')}: ${t(`shell.scheme.${id}`)}`,
      leftSection: <Picture size={18} aria-hidden />,
      onClick: () => setColorScheme(id),
    })),
    ...Object.entries(languages).map(([id, name]) => ({
      id: `language-${id}`,
      label: `${t('shell.language')}: ${name}`,
      leftSection: <IconLanguage size={18} aria-hidden />,
      onClick: () => choose(id as Language),
    })),
  ]
}

/** Marking all notifications as read, if any are not. */
function useMarkActions(): SpotlightActionData[] {
  const t = useTranslations()
  const { rows } = useInbox()
  const { markAllRead } = useMarkNotifications()
  const unread = unreadIdsOf(rows ?? [])
  if (unread.length === 0) return []
  return [
    {
      id: 'mark-all-read',
      label: `${t('pages.inbox')}: ${t('inbox.mark-all', { count: unread.length })}`,
      leftSection: <IconChecks size={18} aria-hidden />,
      onClick: () => markAllRead(unread),
    },
  ]
}

/** The channels whose name holds what is typed, asked of the service. */
function useChannels(typed: string): { found: SpotlightActionData[]; isSearching: boolean } {
  const navigate = useNavigate()
  const rights = useRights()
  const wanted = rights === 'all' ? typed.trim() : ''
  const [namePart] = useDebouncedValue(wanted, 200)
  const query = useQuery({
    ...channelQueries.list({ offset: 0, limit: MAX_CHANNELS, namePart }),
    enabled: namePart !== '',
    placeholderData: keepPreviousData,
  })
  if (wanted === '') return { found: [], isSearching: false }
  const answered = query.data?.data ?? []
  const isCurrent = namePart === wanted && !query.isPlaceholderData
  const isFound = searchFor(wanted)
  // The previous answer is shown until the next one arrives, without what no longer matches. What the service found
  // for this very text is shown whole: it may search by more than the name's letters.
  const matching = isCurrent ? answered : answered.filter(({ name }) => isFound(name))
  const found = closestFirst(matching, wanted)
    .slice(0, MAX_CHANNELS)
    .map(channel => ({
      id: channel.id,
      label: channel.name,
      onClick: () => void navigate(paths.channel(channel.id)),
    }))
  return { found, isSearching: namePart !== wanted || query.isFetching }
}

/** Returns channels with the one whose name is the typed text first, then those whose names begin with it. */
function closestFirst(channels: readonly Channel[], typed: string): Channel[] {
  const text = foldForSearch(typed)
  const distance = (channel: Channel) => {
    const name = foldForSearch(channel.name)
    return name === text ? 0 : name.startsWith(text) ? 1 : 2
  }
  return channels.toSorted((one, other) => distance(one) - distance(other))
}
