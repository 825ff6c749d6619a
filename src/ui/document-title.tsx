import { useEffect } from 'react'
import { useTranslations } from 'use-intl'

/** Titles on screen, by depth: what lies over a page names the tab. */
const titles: (string | undefined)[] = []

/** Names the browser's tab after what is open: a page (depth 0), or a drawer over it (depth 1). */
export function DocumentTitle({ title, depth = 0 }: { title: string; depth?: 0 | 1 }) {
  const t = useTranslations()
  const app = t('app.name')
  useEffect(() => {
    const show = (text: string | undefined) => {
      titles[depth] = text
      document.title = [titles.findLast(Boolean), app].filter(Boolean).join(' · ')
    }
    show(title)
    return () => show(undefined)
  }, [title, depth, app])
  return null
}
