import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { useRights } from '~/api/session/session'
import { searchFor } from '~/model/fold-for-search'
import { Text } from '~/ui/basics/text'
import { useOverlay } from '~/ui/overlay/overlay'
import './command-palette.css'
import { HeldKeys } from './held-keys'
import { usePaletteCommands } from './palette-commands'
import { useNearResults } from './palette-near'
import { useRecentResults } from './palette-recent'
import type { PaletteResult } from './palette-results'
import { usePaletteSearch } from './palette-search'

const [store, palette] = createSpotlight()

/**
 * Finds pages, actions, and objects by name or ID. While nothing is typed, recently opened objects come first. `typed`
 * is the text typed before the palette had loaded.
 */
export default function CommandPalette({ typed, close }: { typed: RefObject<string>; close: () => void }) {
  const t = useTranslations()
  const overlay = useOverlay()
  const [query, setQuery] = useState('')
  const [isReady, setIsReady] = useState(false)
  const placeholder = t(useRights() === 'all' ? 'palette.placeholder' : 'palette.placeholder-inbox')
  const { results: found, isSearching } = usePaletteSearch(query)
  const recent = useRecentResults()
  const isFound = searchFor(query)
  const allCommands = usePaletteCommands()
  const commands = allCommands.filter(({ label }) => isFound(label))
  const isNothing = commands.length + found.length === 0
  const near = useNearResults(query, allCommands, isNothing && !isSearching)
  useEffect(() => {
    palette.open()
    return palette.close
  }, [])
  const cancel = () => {
    palette.close()
    close()
  }
  const choose = useChoice(query)
  const press = useEnter(query, commands.length === 0 && isSearching, found, choose, cancel)
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
          onKeyDown={event => press(event.key)}
        />
        <Spotlight.ActionsList>
          {query.trim() === '' && <Titled title={t('palette.recent')} results={recent} />}
          <Lines results={commands} />
          <Lines results={found} />
          <Titled title={t('palette.did-you-mean')} results={near.results} />
          {isNothing && near.results.length === 0 && (
            <Spotlight.Empty>
              {isSearching || near.isSearching ? t('common.loading') : t('palette.nothing')}
            </Spotlight.Empty>
          )}
        </Spotlight.ActionsList>
      </Spotlight.Root>
    </>
  )
}

/** Lines below a title; nothing without lines. */
function Titled({ title, results }: { title: string; results: readonly PaletteResult[] }) {
  if (results.length === 0) return null
  return (
    <div role="group" aria-label={title} className="palette-titled">
      <Text tone="dimmed" size="xs">
        {title}
      </Text>
      <Lines results={results} />
    </div>
  )
}

function Lines({ results }: { results: readonly PaletteResult[] }) {
  const t = useTranslations()
  return results.map(({ id, kind, label, icon, run }) => (
    <Spotlight.Action
      key={id}
      label={label}
      leftSection={icon}
      // The space separates it from the label where the button is read aloud.
      rightSection={` ${t(`palette.kind.${kind}`)}`}
      onClick={run}
    />
  ))
}

const linesOf = () => [
  ...(document.getElementById(store.getState().listId)?.querySelectorAll<HTMLElement>('[data-action]') ?? []),
]

/** Marks a line as selected, both visually and for Mantine's arrow keys. */
function mark(selected: HTMLElement | null | undefined) {
  const lines = linesOf()
  for (const line of lines)
    if (line === selected) line.dataset['selected'] = 'true'
    else delete line.dataset['selected']
  store.setState({ ...store.getState(), selected: selected ? lines.indexOf(selected) : -1 })
}

/**
 * Keeps a result selected while results change: the one selected with the arrow keys for the current text, or else the
 * first one. Mantine itself only selects the first result at the time that a letter is typed.
 */
function useChoice(query: string) {
  const [chosenFor, setChosenFor] = useState<string | null>(null)
  const isChosen = chosenFor === query
  useEffect(() => {
    if (query.trim() === '') return
    const lines = linesOf()
    const chosen = isChosen ? lines.find(line => line.dataset['selected']) : undefined
    mark(chosen ?? lines[0])
  })
  return { isChosen, choose: () => setChosenFor(query) }
}

/**
 * Returns the key handler of the field. Enter runs the result selected with the arrow keys, or else the first one.
 * While a search is running, its results may belong to an earlier text, so the first one runs when the search has
 * ended.
 */
function useEnter(
  query: string,
  isSearching: boolean,
  [first]: readonly PaletteResult[],
  { isChosen, choose }: ReturnType<typeof useChoice>,
  cancel: () => void,
): (key: string) => void {
  const awaited = useRef<string>(null)
  useEffect(() => {
    const { current } = awaited
    if (isSearching) return
    awaited.current = null
    if (current !== query || !first) return
    first.run()
    cancel()
  })
  return key => {
    if (key === 'ArrowDown' || key === 'ArrowUp') choose()
    if (key !== 'Enter' || isChosen) return
    const [line] = linesOf()
    // Mantine runs the line that is marked as selected.
    mark(null)
    if (isSearching) awaited.current = query
    else line?.click()
  }
}
