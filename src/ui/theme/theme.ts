import { IconSelector } from '@tabler/icons-react'
import { createElement } from 'react'
import {
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core'

/** The one accent: white on its shade 8 has a contrast of 6.5, its shade 3 on the dark page one of 8. */
const accent: MantineColorsTuple = [
  '#eef3ff',
  '#dde6fb',
  '#b9c9f3',
  '#93aaee',
  '#728fe8',
  '#5c7de3',
  '#4f73e1',
  '#3f62c7',
  '#3455b0',
  '#27468f',
]

/** Plain objects: `Component.extend` would pull each component into the first load. */
export const theme: MantineThemeOverride = createTheme({
  colors: { accent },
  primaryColor: 'accent',
  primaryShade: { light: 8, dark: 8 },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK JP", sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace',
  fontSizes: { xs: '0.78rem', sm: '0.875rem', md: '0.95rem', lg: '1.1rem', xl: '1.3rem' },
  headings: { fontWeight: '600', sizes: { h1: { fontSize: '1.35rem' }, h2: { fontSize: '1.05rem' } } },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    TextInput: { defaultProps: { size: 'sm' } },
    // The library's own arrow is a part of its pickers' styles, which come later.
    NativeSelect: {
      defaultProps: {
        size: 'sm',
        rightSection: createElement(IconSelector, { size: 16, 'aria-hidden': true }),
      },
    },
    PasswordInput: { defaultProps: { size: 'sm' } },
    Menu: {
      defaultProps: {
        position: 'bottom-end',
        shadow: 'md',
        transitionProps: { duration: 80 },
        // A menu holds items and nothing else (ARIA 1.2).
        withInitialFocusPlaceholder: false,
      },
    },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 100 } } },
    Drawer: { defaultProps: { position: 'right', transitionProps: { duration: 120 } } },
    // A dialog's header is no landmark of the page.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    DrawerHeader: { defaultProps: { role: 'presentation' } },
  },
})

/**
 * The console's own CSS variables, and those of Mantine's whose grays and reds are too faint to read (WCAG 2.2 AA,
 * 4.5:1). They are in variables.css: see scripts/theme-variables.ts.
 */
export const ownVariables: ReturnType<CSSVariablesResolver> = {
  variables: { '--row-height': '40px' },
  light: {
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-7)',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
    '--mantine-color-anchor': 'var(--mantine-color-accent-8)',
    '--status-good': '#237032',
    '--status-bad': 'var(--mantine-color-red-9)',
    '--status-warn': '#8a4b00',
    '--status-idle': 'var(--mantine-color-gray-7)',
    '--status-busy': 'var(--mantine-color-accent-8)',
    '--strip-delivered': '#7d9a84',
    '--strip-recovered': '#b56a00',
    '--strip-failed': '#d12f2f',
    '--surface-quiet': 'var(--mantine-color-gray-0)',
    '--surface-hover': 'var(--mantine-color-gray-1)',
    '--surface-demo': '#fff8e1',
    '--line': 'var(--mantine-color-gray-3)',
    '--field-border': 'var(--mantine-color-gray-4)',
    '--field-background': 'var(--mantine-color-white)',
    '--button-dangerous': 'var(--mantine-color-red-8)',
    '--button-dangerous-hover': 'var(--mantine-color-red-9)',
  },
  dark: {
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-1)',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
    '--mantine-color-anchor': 'var(--mantine-color-accent-3)',
    '--status-good': 'var(--mantine-color-green-4)',
    '--status-bad': 'var(--mantine-color-red-4)',
    '--status-warn': 'var(--mantine-color-yellow-4)',
    '--status-idle': 'var(--mantine-color-dark-1)',
    '--status-busy': 'var(--mantine-color-accent-3)',
    '--strip-delivered': '#5d7a66',
    '--strip-recovered': '#d9a441',
    '--strip-failed': '#f0605f',
    '--surface-quiet': 'var(--mantine-color-dark-8)',
    '--surface-hover': 'var(--mantine-color-dark-6)',
    '--surface-demo': '#322d1d',
    '--line': 'var(--mantine-color-dark-4)',
    '--field-border': 'var(--mantine-color-dark-4)',
    '--field-background': 'var(--mantine-color-dark-6)',
    '--button-dangerous': 'var(--mantine-color-red-8)',
    '--button-dangerous-hover': 'var(--mantine-color-red-9)',
  },
}
