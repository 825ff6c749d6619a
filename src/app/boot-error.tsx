import '~/ui/theme/styles.css'
import { useTranslations } from 'use-intl'
import { AnchorButton, Button } from '~/ui/basics/button'
import { Text, Title } from '~/ui/basics/text'
import { Group } from '~/ui/basics/flex'
import { patterns } from '~/paths'
import type { Loaded } from '~/ui/loading/locale'
import { DemoFailure } from './demo-failure'
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
  const kind = error instanceof DemoFailure ? 'demo-start' : 'start'
  return (
    <main className={classes['page']}>
      <Title order={1}>{t(`error.${kind}.title`)}</Title>
      <Text>{t(`error.${kind}.advice`)}</Text>
      <Text isCode>{error instanceof Error ? error.message : String(error)}</Text>
      <Group gap="xs">
        <Button onClick={() => location.reload()}>{t('common.reload')}</Button>
        {error instanceof DemoFailure && error.isChosen && (
          <AnchorButton variant="default" href={patterns.connect}>
            {t('error.demo-start.connect')}
          </AnchorButton>
        )}
      </Group>
    </main>
  )
}
