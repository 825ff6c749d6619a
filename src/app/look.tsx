import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { LocaleProvider, type Loaded } from '~/ui/loading/locale'
import { styleNonce } from '~/ui/theme/nonce'
import { theme } from '~/ui/theme/theme'

/** Theme and language: what everything on the screen needs. */
export function Look({ initial, children }: { initial: Loaded; children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      withCssVariables={false}
      withGlobalClasses={false}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <LocaleProvider initial={initial}>{children}</LocaleProvider>
    </MantineProvider>
  )
}
