import { useTranslations } from 'use-intl'
import { unreadableIn, type ReadLists } from '~/model/unreadable'
import { Notice } from '~/ui/basics/notice'

/** Warns that what a page concludes from lists may be incomplete, because some of their rows could not be read. */
export function UnreadableNotice({ lists }: { lists: ReadLists }) {
  const t = useTranslations()
  const count = unreadableIn(lists)
  return count > 0 && <Notice kind="warn">{t('table.incomplete', { count })}</Notice>
}
