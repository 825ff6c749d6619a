import { Checkbox } from '@mantine/core'
import { Fragment, useState } from 'react'
import { useTranslations } from 'use-intl'
import '~/ui/theme/inline-input.css'
import { Text } from '~/ui/basics/text'
import { Stack } from '~/ui/basics/flex'
import { areKeysOn, switchKeys } from '~/ui/basics/letter-keys'
import { Dialog } from './dialog'
import classes from './keys-dialog.module.css'

interface Shortcut {
  keys: readonly string[]
  does: string
}

/** A page's keyboard shortcuts, and the switch that turns them off. */
export default function KeysDialog({
  shortcuts,
  close,
}: {
  shortcuts: readonly Shortcut[]
  close: () => void
}) {
  const t = useTranslations()
  const [isOn, setIsOn] = useState(areKeysOn)
  const choose = (on: boolean) => {
    setIsOn(on)
    switchKeys(on)
  }
  return (
    <Dialog title={t('keys.title')} close={close}>
      <Stack>
        <dl className={classes['keys']}>
          {shortcuts.map(({ keys, does }) => (
            <Fragment key={does}>
              <dt>
                {keys.map(key => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <Text as="dd">{does}</Text>
            </Fragment>
          ))}
        </dl>
        <Checkbox
          size="xs"
          label={t('keys.use')}
          description={t('keys.hint')}
          checked={isOn}
          onChange={event => choose(event.currentTarget.checked)}
        />
      </Stack>
    </Dialog>
  )
}
