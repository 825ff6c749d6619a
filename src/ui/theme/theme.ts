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

/** Neutrals with a touch of the accent's blue: the ground, lines, quiet text, and text, from light to dark. */
const gray: MantineColorsTuple = [
  '#f8f9fb',
  '#f1f3f6',
  '#e9ecf0',
  '#e3e6ea',
  '#c8ced6',
  '#a3abb6',
  '#7b8490',
  '#535c69',
  '#343a44',
  '#15181d',
]

/** The same for the dark scheme, from text to what lies below the ground, which is the shade 7. */
const dark: MantineColorsTuple = [
  '#e6e9ee',
  '#a9b1bd',
  '#868f9b',
  '#5f6875',
  '#39414c',
  '#2b3038',
  '#1f2329',
  '#15171b',
  '#111317',
  '#0b0d10',
]

/** What a drawer or a dialog lies over can still be read. */
const veil = { backgroundOpacity: 0.25 }

/** Plain objects: `Component.extend` would pull each component into the first load. */
export const theme: MantineThemeOverride = createTheme({
  colors: { accent, gray, dark },
  black: gray[9],
  primaryColor: 'accent',
  primaryShade: { light: 8, dark: 8 },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK JP", sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace',
  fontSizes: { xs: '0.78125rem', sm: '0.84375rem', md: '0.9375rem', lg: '1.1rem', xl: '1.3rem' },
  headings: {
    fontWeight: '600',
    sizes: { h1: { fontSize: '1.25rem', fontWeight: '650' }, h2: { fontSize: '1rem' } },
  },
  radius: { xs: '0.25rem', sm: '0.375rem', md: '0.5rem' },
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
    Modal: { defaultProps: { centered: true, overlayProps: veil, transitionProps: { duration: 100 } } },
    Drawer: { defaultProps: { position: 'right', overlayProps: veil, transitionProps: { duration: 120 } } },
    // Of a drawer that is made of its parts.
    DrawerOverlay: { defaultProps: veil },
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
  variables: {
    // Heights of a list's row with one and two lines, of a table's head, and of buttons and fields; and the head's font
    // size.
    '--row-height': '36px',
    '--row-height-two-lines': '46px',
    '--head-height': '32px',
    '--head-size': '0.75rem',
    '--control-height': '2rem',
    // Of the mark, in both schemes as in the icons of the browser's tab.
    '--mark-bell': 'white',
    '--mark-quiet': '#f5b83d',
    '--mark-failing': '#d92d20',
  },
  light: {
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-7)',
    '--mantine-color-error': '#b42318',
    '--mantine-color-anchor': 'var(--mantine-color-accent-8)',
    '--status-good': '#2f8a45',
    '--status-bad': '#b42318',
    '--status-warn': '#8a4b00',
    '--status-idle': 'var(--mantine-color-gray-7)',
    '--status-busy': 'var(--mantine-color-accent-8)',
    '--strip-delivered': '#7d9a84',
    '--strip-retried': '#b56a00',
    '--strip-failed': '#d12f2f',
    // At 35%: what goes well is the ground on which failures are seen.
    '--chart-delivered': '#b6d6be',
    '--chart-failed': '#d9483b',
    '--surface-quiet': 'var(--mantine-color-gray-0)',
    '--surface-hover': 'var(--mantine-color-gray-1)',
    // The accent at 8%.
    '--surface-selected': '#eff1f9',
    '--surface-card': 'var(--mantine-color-white)',
    '--surface-demo': '#fff8e1',
    '--line': 'var(--mantine-color-gray-3)',
    '--field-border': 'var(--mantine-color-gray-4)',
    '--field-background': 'var(--mantine-color-white)',
    '--button-dangerous': '#c0342a',
    '--button-dangerous-hover': '#a32a21',
    '--type-slack': '#4a154b',
    '--type-teams': '#4b53bc',
    '--type-email': '#1a66b3',
    '--type-webhook': '#6b3fc4',
    '--type-insights': '#0b7266',
  },
  dark: {
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-1)',
    '--mantine-color-error': '#ff8f87',
    '--mantine-color-anchor': 'var(--mantine-color-accent-3)',
    '--status-good': '#4fa566',
    '--status-bad': '#ff8f87',
    '--status-warn': '#e5b566',
    '--status-idle': 'var(--mantine-color-dark-1)',
    '--status-busy': 'var(--mantine-color-accent-3)',
    '--strip-delivered': '#5d7a66',
    '--strip-retried': '#d9a441',
    '--strip-failed': '#f0605f',
    '--chart-delivered': '#2d4c38',
    '--chart-failed': '#e5635a',
    '--surface-quiet': 'var(--mantine-color-dark-8)',
    '--surface-hover': 'var(--mantine-color-dark-6)',
    // More of the accent than in the light scheme: less would look like the gray of hover.
    '--surface-selected': '#222838',
    '--surface-card': '#191c21',
    '--surface-demo': '#322d1d',
    '--line': 'var(--mantine-color-dark-5)',
    '--field-border': 'var(--mantine-color-dark-4)',
    '--field-background': 'var(--mantine-color-dark-6)',
    '--button-dangerous': '#b8342b',
    '--button-dangerous-hover': '#9f2c24',
    '--type-slack': '#d9a8dc',
    '--type-teams': '#a7adf2',
    '--type-email': '#80bdf5',
    '--type-webhook': '#bda3f2',
    '--type-insights': '#66cbb9',
  },
}
