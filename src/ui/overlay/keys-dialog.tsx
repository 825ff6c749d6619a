import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import '~/ui/theme/inline-input.css'
import { Text, Title } from '~/ui/basics/text'
import { Stack } from '~/ui/basics/flex'
import { areKeysOn, switchKeys } from '~/ui/basics/letter-keys'
import {
  isPageKey,
  paletteKeys,
  shortcutKeys,
  type PageShortcut,
  type ShortcutName,
} from '~/ui/basics/shortcuts'
import { Dialog } from './dialog'
import classes from './keys-dialog.module.css'

/** The keyboard shortcuts of the current page, those that open other pages, and the switch that turns them off. */
export default function KeysDialog({ names, close }: { names: readonly ShortcutName[]; close: () => void }) {
  const t = useTranslations()
  const [isOn, setIsOn] = useState(areKeysOn)
  const choose = (on: boolean) => {
    setIsOn(on)
    switchKeys(on)
  }
  const pageKeys = names.filter(isPageKey)
  const others = names.filter((name): name is Exclude<ShortcutName, PageShortcut> => !isPageKey(name))
  return (
    <Dialog title={t('keys.title')} close={close}>
      <Stack>
        <dl className={classes['keys']}>
          {others.map(name => (
            <Keys key={name} keys={shortcutKeys[name]} does={t(`keys.does.${name}`)} />
          ))}
          <Keys keys={paletteKeys} does={t('palette.label')} />
        </dl>
        {pageKeys.length > 0 && (
          <Title order={3} size="small">
            {t('keys.pages')}
          </Title>
        )}
        {pageKeys.length > 0 && (
          <dl className={classes['keys']}>
            {pageKeys.map(name => (
              <Keys key={name} keys={shortcutKeys[name]} does={t(`pages.${name}`)} />
            ))}
          </dl>
        )}
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

function Keys({ keys, does }: { keys: string; does: string }) {
  return (
    <>
      <dt>
        {keys.split(' ').map(key => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <Text as="dd">{does}</Text>
    </>
  )
}
