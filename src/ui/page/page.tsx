import type { ReactNode } from 'react'
import { Text, Title } from '~/ui/basics/text'
import { Group } from '~/ui/basics/flex'
import { DocumentTitle } from './document-title'
import { usePageScroll } from './page-scroll'
import classes from './page.module.css'
import type { Elements } from '~/ui/basics/elements'

/** The frame of every page: title, one sentence on what it is for, the main action at the right. */
export function Page({
  title,
  description,
  above,
  tools,
  action,
  children,
}: {
  title: string
  description?: ReactNode
  /** Where this page belongs: a link back to its list. */
  above?: Elements
  /** What narrows or switches what the page shows: beside the title of a wide window, below it in a narrow one. */
  tools?: Elements
  action?: ReactNode
  children: Elements
}) {
  usePageScroll()
  return (
    <div className={classes['page']}>
      <DocumentTitle title={title} />
      {above}
      <header className={classes['header']}>
        <div className={classes['words']}>
          {/* The focus goes here when there is nothing else left for it. */}
          <Title order={1} className={classes['title']} tabIndex={-1}>
            {title}
          </Title>
          {description && <Text tone="dimmed">{description}</Text>}
        </div>
        {tools && <div className={classes['tools']}>{tools}</div>}
        {action && (
          <Group gap="xs" className={classes['action']}>
            {action}
          </Group>
        )}
      </header>
      {children}
    </div>
  )
}
