import { useFormatter, useTranslations } from 'use-intl'
import { isolated } from './isolate'

/** Texts of a list that are named. */
const MAX_NAMED = 20

/** Gives texts as one, such as "A, B, C"; of more than a few the others are counted. */
export function useListText(): (texts: readonly string[]) => string {
  const t = useTranslations()
  const format = useFormatter()
  return texts => {
    const list = format.list(texts.slice(0, MAX_NAMED).map(isolated), { style: 'narrow' })
    const count = texts.length - MAX_NAMED
    return count > 0 ? t('common.list-and-more', { list, count }) : list
  }
}
