import '~/ui/styles.css'
import { Button, Text, Title } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { Loaded } from '~/ui/locale'
import { Look } from './look'
import classes from './error-page.module.css'

/** The console could not start: what is wrong, by name, and how to try again. */
export function BootError({ initial, error }: { initial: Loaded; error: unknown }) {
  return (
    <Look initial={initial}>
      <Words error={error} />
    </Look>
  )
}

function Words({ error }: { error: unknown }) {
  const t = useTranslations()
  return (
    <main className={classes['page']}>
      <Title order={1}>{t('error.start.title')}</Title>
      <Text>{t('error.start.advice')}</Text>
      <Text ff="monospace">{error instanceof Error ? error.message : String(error)}</Text>
      <Button onClick={() => location.reload()}>{t('common.reload')}</Button>
    </main>
  )
}
