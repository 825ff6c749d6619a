import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { createStore } from '~/api/device/store'
import { isolated } from '~/ui/text/isolate'

interface TabName {
  /** The titles on screen, by depth: a drawer names the tab, not the page below it. */
  titles: readonly (string | undefined)[]
  app: string
  unread: number
}

const tabName = createStore<TabName>({ titles: [], app: '', unread: 0 })

function change(changes: Partial<TabName>): void {
  tabName.set({ ...tabName.get(), ...changes })
  const { titles, app, unread } = tabName.get()
  // Until a page has named the tab, it is named by the document.
  if (!app) return
  const title = [titles.findLast(Boolean), app].filter(Boolean).join(' · ')
  document.title = unread > 0 ? `(${unread}) ${title}` : title
}

/** Puts the number of unread notifications before whatever the tab is named after. */
export function showUnreadInTitle(count: number): void {
  change({ unread: count })
}

/** Names the browser's tab after what is open: a page (depth 0), or a drawer over it (depth 1). */
export function DocumentTitle({ title, depth = 0 }: { title: string; depth?: 0 | 1 }) {
  const t = useTranslations()
  const name = t('app.name')
  useEffect(() => {
    const put = (text: string | undefined) => {
      const titles = [...tabName.get().titles]
      titles[depth] = text && isolated(text)
      change({ app: name, titles })
    }
    put(title)
    return () => put(undefined)
  }, [title, depth, name])
  return null
}
