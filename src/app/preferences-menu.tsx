import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { IconAdjustments, IconKeyboard, IconLogout, IconServer2 } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { useSession } from '~/api/session/session'
import { signOut } from '~/api/session/sign-out'
import { useDemoActions } from '~/features/demo/demo-actions'
import { listShortcuts } from '~/ui/basics/shortcuts'
import { languages, useLanguage, type Language } from '~/ui/loading/locale'
import { MenuButton, type MenuChoice } from '~/ui/overlay/menu-button'
import { schemes, useChooseLanguage } from './preferences'
import classes from './shell.module.css'

/** Theme, language, the server, and sign-out. A user can't end a proxy's connection. */
export default function PreferencesMenu() {
  const t = useTranslations()
  const session = useSession()
  const choices = useChoices()
  const demoActions = useDemoActions()
  const keys = { label: t('keys.title'), icon: IconKeyboard, run: listShortcuts }
  if (session.kind === 'signed-out' || session.kind === 'proxy')
    return (
      <MenuButton
        size="lg"
        className={classes['round']}
        label={t('shell.preferences')}
        icon={IconAdjustments}
        entries={[...choices, keys]}
      />
    )
  const server = session.kind === 'demo' ? t('demo.label') : session.server || location.origin
  const actions =
    session.kind === 'demo'
      ? demoActions
      : [{ label: t('connection.sign-out'), icon: IconLogout, run: signOut }]
  return (
    <MenuButton
      size="lg"
      className={classes['round']}
      label={t('connection.label', { server })}
      icon={IconServer2}
      heading={[server, t(session.rights === 'all' ? 'connection.as-administrator' : 'connection.as-user')]}
      entries={[...choices, keys, ...actions]}
    />
  )
}

/** The theme (light, dark, or system) and the language. */
function useChoices(): MenuChoice[] {
  const t = useTranslations()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { language } = useLanguage()
  const chooseLanguage = useChooseLanguage()
  return [
    {
      label: t('shell.scheme.label'),
      value: colorScheme,
      options: schemes.map(({ id }) => ({ value: id, label: t(`shell.scheme.${id}`) })),
      onChange: value => setColorScheme(value as MantineColorScheme),
    },
    {
      label: t('shell.language'),
      value: language,
      options: Object.entries(languages).map(([id, name]) => ({ value: id, label: name, lang: id })),
      onChange: value => chooseLanguage(value as Language),
    },
  ]
}
