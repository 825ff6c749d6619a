import { Checkbox } from '@mantine/core'
import { Fragment, useState } from 'react'
import { useTranslations } from 'use-intl'
import '~/ui/theme/inline-input.css'
import { Text } from '~/ui/basics/text'
import { Stack } from '~/ui/basics/flex'
import { Dialog } from '~/ui/overlay/dialog'
import { areKeysOn, switchKeys } from '~/ui/basics/letter-keys'
import classes from './keys-dialog.module.css'

const commands = ['next', 'previous', 'open', 'read', 'delete', 'undo', 'select', 'help'] as const

const keysOf: Record<(typeof commands)[number], string[]> = {
  next: ['j', '↓'],
  previous: ['k', '↑'],
  open: ['Enter'],
  read: ['r'],
  delete: ['e'],
  undo: ['z'],
  select: ['x'],
  help: ['?'],
}

/** All keys of the inbox, and the way to do without them. */
export default function KeysDialog({ close }: { close: () => void }) {
  const t = useTranslations()
  const [isOn, setIsOn] = useState(areKeysOn)
  const choose = (on: boolean) => {
    setIsOn(on)
    switchKeys(on)
  }
  return (
    <Dialog title={t('inbox.keys.title')} close={close}>
      <Stack>
        <dl className={classes['keys']}>
          {commands.map(command => (
            <Fragment key={command}>
              <dt>
                {keysOf[command].map(key => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <Text as="dd">{t(`inbox.keys.${command}`)}</Text>
            </Fragment>
          ))}
        </dl>
        <Checkbox
          size="xs"
          label={t('inbox.keys.use')}
          description={t('inbox.keys.hint')}
          checked={isOn}
          onChange={event => choose(event.currentTarget.checked)}
        />
      </Stack>
    </Dialog>
  )
}
