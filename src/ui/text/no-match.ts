import { useTranslations } from 'use-intl'

type Searched = 'channels' | 'deliveries' | 'events' | 'mutes' | 'policies'

/** The title of a list that no row matches: it quotes the searched text, if there is one. */
export function useNoMatchTitle(): (list: Searched, search: string) => string {
  const t = useTranslations()
  return (list, search) =>
    search.trim() === ''
      ? t(`${list}.no-match.title`)
      : t(`${list}.no-match.title-searched`, { search: search.trim() })
}
