import { IconArrowUp } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import type { LogView } from '~/features/deliveries/delivery-filters'
import classes from './window-bar.module.css'

/** New rows that wait: a press puts them in, and goes up to them. */
export function NewRows({ view, count, show }: { view: LogView; count: number; show: () => void }) {
  const t = useTranslations()
  const press = () => {
    show()
    window.scrollTo({ top: 0 })
    // The button disappears with its message.
    document.querySelector('main')?.focus({ preventScroll: true })
  }
  return (
    <span role="status" className={classes['new']}>
      {count > 0 && (
        <Button
          size="compact"
          isRound
          leftSection={<IconArrowUp size={14} aria-hidden />}
          aria-label={t(`deliveries.tail.show.${view}`, { count })}
          onClick={press}
        >
          {t('deliveries.tail.new', { count })}
        </Button>
      )}
    </span>
  )
}
