import { useTranslations } from 'use-intl'
import { Text } from '~/ui/basics/text'
import { Group } from '~/ui/basics/flex'
import { TextButton } from '~/ui/basics/text-link'
import { useErrorText } from './error-text'
import { toast } from './toast'

/**
 * Reports that something failed that has no place of its own on the page. Where only a reload helps, the toast offers
 * it and stays until it is closed.
 */
export function useFailureToast(): (error: unknown, message: (reason: string) => string) => void {
  const t = useTranslations()
  const textOf = useErrorText()
  return (error, message) => {
    const { reason, needsReload } = textOf(error)
    if (!needsReload) {
      void toast(message(reason), { isBad: true })
      return
    }
    void toast(
      <Group gap="sm" wrap="nowrap">
        <Text as="span" className="grows">
          {message(reason)}
        </Text>
        <TextButton onClick={() => location.reload()}>{t('common.reload')}</TextButton>
      </Group>,
      { isBad: true, closeLabel: t('common.close') },
    )
  }
}
