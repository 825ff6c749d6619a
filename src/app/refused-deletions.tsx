import { useTranslations } from 'use-intl'
import { useErrorText } from '~/ui/error-text'

/** What of an earlier page's deletions the server has refused: those rows are there still. */
export default function RefusedDeletions({ errors }: { errors: readonly unknown[] }) {
  const t = useTranslations()
  const { reason } = useErrorText()(errors[0])
  return <span>{t('undo.failed', { count: errors.length, reason })}</span>
}
