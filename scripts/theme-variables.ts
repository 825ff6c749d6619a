import { defaultCssVariablesResolver, DEFAULT_THEME, mergeMantineTheme } from '@mantine/core'
import { ownVariables, theme } from '~/ui/theme/theme'

type Variables = Record<string, string>

const selectors = {
  variables: ':root',
  light: ":root[data-mantine-color-scheme='light']",
  dark: ":root[data-mantine-color-scheme='dark']",
}

/** Colors of Mantine that the console doesn't use, and what only Mantine's own buttons and badges use of the others. */
const isUnused =
  /-(?:pink|grape|violet|indigo|blue|cyan|teal|lime|orange)-|-(?:dark|gray|green|yellow|red)-(?:filled|light|outline)|-outline/

/**
 * Returns the CSS variables of the console's theme as a style sheet: those that Mantine derives from the theme, where
 * they differ from its default ones, and the console's own. They are generated ahead of time, so
 * nothing has to be computed or inserted when the console starts.
 */
export function themeVariables(): string {
  const derived = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme))
  const defaults = defaultCssVariablesResolver(DEFAULT_THEME)
  const rules = (['variables', 'light', 'dark'] as const).map(scheme => {
    const given: Variables = defaults[scheme]
    const changed = Object.entries<string>(derived[scheme]).filter(
      ([name, value]) => given[name] !== value && !isUnused.test(name),
    )
    return ruleOf(selectors[scheme], { ...Object.fromEntries(changed), ...ownVariables[scheme] })
  })
  return `/* Generated from theme.ts by: node --import tsx scripts/write-theme-variables.ts */\n${rules.join('\n')}`
}

function ruleOf(selector: string, variables: Variables): string {
  const lines = Object.entries(variables).map(([name, value]) => `  ${name}: ${value};\n`)
  return `${selector} {\n${lines.join('')}}\n`
}
