import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { Group } from '~/ui/basics/flex'
import { Text } from '~/ui/basics/text'
import classes from './create-several.module.css'

/** Above a form's buttons: how many of several policies are created, and a button that stops before the next one. */
export function CreateProgress({ done, total, stop }: { done: number; total: number; stop: () => void }) {
  const t = useTranslations()
  const [isStopping, setIsStopping] = useState(false)
  return (
    <Group gap="sm" justify="space-between" className={classes['progress'] ?? ''}>
      <Text role="status">{t('policies.several.running', { done, total })}</Text>
      <Button
        size="xs"
        variant="default"
        disabled={isStopping}
        onClick={() => {
          setIsStopping(true)
          stop()
        }}
      >
        {t('batch.stop')}
      </Button>
    </Group>
  )
}
