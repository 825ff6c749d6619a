import { useTranslations } from 'use-intl'
import type { NameOf } from '~/locales/catalog'

/** The names of the texts about lists that can be searched. */
type SearchedName = NameOf<{ 'no-match': { title: string; 'title-searched': string } }>

/** The title of a list that no row matches: it quotes the searched text, if there is one. */
export function useNoMatchTitle(): (list: SearchedName, search: string) => string {
  const t = useTranslations()
  return (list, search) =>
    search.trim() === ''
      ? t(`${list}.no-match.title`)
      : t(`${list}.no-match.title-searched`, { search: search.trim() })
}
