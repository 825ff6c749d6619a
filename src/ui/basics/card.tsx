import { useId, type ReactNode } from 'react'
import { Title } from './text'
import classes from './card.module.css'
import type { Elements } from './elements'

/** A part of a page with a title of its own, and a link to where there is more of it. */
export function Card({
  title,
  more,
  className = '',
  children,
}: {
  title: string
  more?: Elements
  className?: string | undefined
  children: ReactNode
}) {
  const titleId = useId()
  return (
    <section className={`${classes['card']} ${className}`} aria-labelledby={titleId}>
      <div className={classes['head']}>
        <Title order={2} id={titleId} className={classes['title']}>
          {title}
        </Title>
        {more}
      </div>
      <div className={classes['body']}>{children}</div>
    </section>
  )
}
