import { IconAlertTriangle, type Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Boundary } from '~/ui/loading/boundary'
import { lazyPage } from '~/ui/loading/lazy-page'
import { Button } from '~/ui/basics/button'
import { Text, Title } from '~/ui/basics/text'
import { TextButton } from '~/ui/basics/text-link'
import { useErrorText } from './error-text'
import { LongList } from './long-list'
import { Notice } from './notice'
import classes from './states.module.css'
import type { Elements } from './elements'

const EmptyPicture = lazyPage(() => import('./empty-picture'))

/** Keeps the room of the picture, which a list that has rows never loads. */
const PictureToCome = () => (
  <div className={classes['picture']}>
    <Boundary>
      <EmptyPicture />
    </Boundary>
  </div>
)

/** Nothing there yet, or nothing that matches: a sentence on what would be here, and one next step. */
export function EmptyState({
  icon: Picture,
  title,
  children,
  action,
}: {
  /** Of a list that has something, if not this; without it, a picture is shown. */
  icon?: Icon
  title: string
  children?: ReactNode
  action?: Elements
}) {
  return (
    <div className={classes['empty']}>
      {Picture ? <Picture size={32} stroke={1.4} aria-hidden /> : <PictureToCome />}
      <Title order={2}>{title}</Title>
      <Text tone="dimmed" className={classes['words']}>
        {children}
      </Text>
      {action}
    </div>
  )
}

/** A failed read, in place of what it would have shown, with a way on. */
export function ErrorState({ error, retry }: { error: unknown; retry?: (() => void) | undefined }) {
  const t = useTranslations()
  const text = useErrorText()(error)
  return (
    <div className={classes['empty']} role="alert">
      <IconAlertTriangle size={32} stroke={1.4} aria-hidden color="var(--status-bad)" />
      <Title order={2}>{text.title}</Title>
      <Text tone="dimmed" className={classes['words']}>
        {text.advice}
      </Text>
      <ErrorDetails details={text.details} />
      {text.needsReload ? (
        <Button onClick={reload}>{t('common.reload')}</Button>
      ) : (
        retry && <Button onClick={retry}>{t('common.retry')}</Button>
      )}
    </div>
  )
}

/** A failure beside what is still there: a failed refresh, a refused save. */
export function ErrorBanner({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useTranslations()
  const text = useErrorText()(error)
  return (
    <Notice kind="bad" title={text.title}>
      <Text>{text.advice}</Text>
      <ErrorDetails details={text.details} />
      {text.needsReload ? (
        <TextButton onClick={reload}>{t('common.reload')}</TextButton>
      ) : (
        retry && <TextButton onClick={retry}>{t('common.retry')}</TextButton>
      )}
    </Notice>
  )
}

const reload = () => location.reload()

function ErrorDetails({ details }: { details: string[] }) {
  return (
    <LongList
      items={details}
      row={(detail, index) => (
        <Text key={index} isCode size="xs" className={classes['detail']} data-row>
          {detail}
        </Text>
      )}
      list={rows => rows}
    />
  )
}
