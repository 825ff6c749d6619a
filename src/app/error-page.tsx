import { useTranslations } from 'use-intl'
import { AnchorButton, Button, LinkButton } from '~/ui/basics/button'
import { Text, Title } from '~/ui/basics/text'
import { Group } from '~/ui/basics/flex'
import { DocumentTitle } from '~/ui/page/document-title'
import { useErrorText } from '~/ui/basics/error-text'
import { LoadFailure } from '~/ui/loading/lazy-page'
import classes from './error-page.module.css'

/**
 * Shows a bug, or code that could not be loaded, and what the user can do. While offline, it doesn't offer to reload:
 * that would replace the console with the browser's error page.
 */
export function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations()
  const text = useErrorText()(error)
  return (
    <div className={classes['page']} role="alert">
      <DocumentTitle title={text.title} />
      <Title order={1}>{text.title}</Title>
      <Text>{text.advice}</Text>
      {text.details.map(detail => (
        <Text key={detail} isCode size="xs">
          {detail}
        </Text>
      ))}
      {navigator.onLine || !(error instanceof LoadFailure) ? (
        <Group gap="xs">
          <Button onClick={() => location.reload()}>{t('common.reload')}</Button>
          <AnchorButton variant="default" href="/">
            {t('error.home')}
          </AnchorButton>
        </Group>
      ) : (
        <Button onClick={retry}>{t('common.retry')}</Button>
      )}
    </div>
  )
}

/** An address that leads nowhere. */
export function NotFoundPage() {
  const t = useTranslations()
  return (
    <div className={classes['page']}>
      <DocumentTitle title={t('error.address.title')} />
      <Title order={1}>{t('error.address.title')}</Title>
      <Text>{t('error.address.advice')}</Text>
      <LinkButton to="/">{t('error.home')}</LinkButton>
    </div>
  )
}
