// Before anything is painted: the color scheme chosen in this browser, and what the Content-Security-Policy asks for:
// no code made from strings, no markup made from strings, no script of another place. And the configuration is asked
// for before the console's code has come.
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
  globalThis.consoleConfig = fetch('/config.json', { cache: 'no-cache' })
  globalThis.__zod_globalConfig = { jitless: true }
  globalThis.trustedTypes?.createPolicy('default', {
    // Styles written by script come this way too: text without a tag is none.
    createHTML: text => (text.includes('<') ? null : text),
    createScriptURL: url => (new URL(url, document.baseURI).origin === location.origin ? url : null),
  })
})()
