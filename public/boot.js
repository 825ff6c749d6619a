// Before anything is painted: the colour scheme chosen in this browser, and no code made from strings (CSP).
;(() => {
  let chosen = null
  try {
    chosen = localStorage.getItem('mantine-color-scheme-value')
  } catch {
    // Storage may be off: the system's scheme is used.
  }
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches
  const scheme = chosen === 'dark' || chosen === 'light' ? chosen : isDark ? 'dark' : 'light'
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme)
  globalThis.__zod_globalConfig = { jitless: true }
})()
