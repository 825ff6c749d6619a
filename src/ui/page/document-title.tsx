import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { isolated } from '~/ui/text/isolate'

/** Titles on screen, by depth: what lies over a page names the tab. */
const titles: (string | undefined)[] = []
let app = ''
let unread = 0

function show(): void {
  const title = [titles.findLast(Boolean), app].filter(Boolean).join(' · ')
  document.title = unread > 0 ? `(${unread}) ${title}` : title
}

/** Puts the number of unread notifications before whatever the tab is named after. */
export function showUnreadInTitle(count: number): void {
  unread = count
  // Until a page has named the tab, it is named by the document.
  if (app) show()
}

/** Names the browser's tab after what is open: a page (depth 0), or a drawer over it (depth 1). */
export function DocumentTitle({ title, depth = 0 }: { title: string; depth?: 0 | 1 }) {
  const t = useTranslations()
  const name = t('app.name')
  useEffect(() => {
    const put = (text: string | undefined) => {
      app = name
      titles[depth] = text && isolated(text)
      show()
    }
    put(title)
    return () => put(undefined)
  }, [title, depth, name])
  return null
}
