import { IconX } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useId } from 'react'
import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import type { Elements } from '~/ui/basics/elements'
import { IconButton } from '~/ui/basics/icon-button'
import { isCommandKey } from '~/ui/basics/letter-keys'
import { Title } from '~/ui/basics/text'
import { DocumentTitle } from '~/ui/page/document-title'
import type { SideProps } from './side-drawer'
import classes from './side-pane.module.css'

/** A detail at the right of its list, which stays usable: nothing lies over it, and the focus may leave. */
export function SidePane({ title, close, tools, children }: SideProps) {
  const t = useTranslations()
  const titleId = useId()
  useEscape(close)
  const pane: Elements = createPortal(
    <section role="dialog" aria-labelledby={titleId} className={classes['pane']} data-detail data-side-pane>
      <DocumentTitle title={title} depth={1} />
      <header className={classes['header']}>
        <Title order={2} id={titleId} tabIndex={-1} className={classes['title']}>
          {title}
        </Title>
        {tools}
        <IconButton label={t('common.close')} icon={IconX} size="md" onClick={close} />
      </header>
      <div className={classes['body']}>{children}</div>
    </section>,
    document.body,
  )
  return pane
}

/** Calls `close` at Escape, unless that key belongs to a field, a menu, or a dialog over the page. */
function useEscape(close: () => void): void {
  const press = useEffectEvent(close)
  useEffect(() => {
    // A dialog that this key closes is gone when the key gets to the second listener.
    let isOurs = false
    const capture = (event: KeyboardEvent) => {
      isOurs = event.key === 'Escape' && isCommandKey(event)
    }
    const bubble = (event: KeyboardEvent) => {
      if (isOurs && !event.defaultPrevented) press()
    }
    addEventListener('keydown', capture, true)
    addEventListener('keydown', bubble)
    return () => {
      removeEventListener('keydown', capture, true)
      removeEventListener('keydown', bubble)
    }
  }, [])
}
