// Runs before anything is painted, and before the console's code is here: sets the color scheme and what the
// Content-Security-Policy requires (no code or markup made from strings, no script of another origin), and requests
// what the console will need first.
;(() => {
  const stored = name => {
    try {
      return localStorage.getItem(name)
    } catch {
      // Storage may be off: the system's settings are used.
      return null
    }
  }
  const chosen = stored('mantine-color-scheme-value')
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches
  const scheme = chosen === 'dark' || chosen === 'light' ? chosen : isDark ? 'dark' : 'light'
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme)
  globalThis.__zod_globalConfig = { jitless: true }
  globalThis.trustedTypes?.createPolicy('default', {
    // Styles written by script come this way too: text without a tag is no markup.
    createHTML: text => (text.includes('<') ? null : text),
    createScriptURL: url => (new URL(url, document.baseURI).origin === location.origin ? url : null),
  })

  globalThis.consoleConfig = fetch('/config.json', { cache: 'no-cache' })

  // Behind a proxy, which adds the key, the first list needs nothing but its URL. The call that it answers is made by
  // src/api/transport/call.ts; src/api/boot.test.ts compares the two.
  // The overview counts all channels, their list shows a page of them.
  const limits = /** @type {Record<string, number>} */ ({ '/': 1000, '/overview': 1000, '/channels': 50 })
  const limit = location.search === '' ? limits[location.pathname] : undefined
  if (limit) {
    const url = `/api/v2/notificationChannels/?offset=0&limit=${limit}`
    const request = async () => {
      const config = /** @type {{ auth?: string, apiBaseUrl?: string }} */ (
        await (await globalThis.consoleConfig).clone().json()
      )
      if (config.auth !== 'proxy' || config.apiBaseUrl) return null
      return fetch(url, { headers: { Accept: 'application/json' }, cache: 'no-store', redirect: 'manual' })
    }
    globalThis.consoleRows = { url, sentAt: Date.now(), response: request().catch(() => null) }
  }

  // The build writes the files of the texts into the page: scripts/catalogs.ts.
  const catalogs = /** @type {Record<string, string>} */ (
    JSON.parse(document.currentScript.dataset.catalogs ?? '{}')
  )
  const languages = [
    stored('notifications-console.language'),
    ...navigator.languages.map(tag => tag.split('-')[0]),
  ]
  const language = languages.find(name => Object.hasOwn(catalogs, name)) ?? 'en'
  if (catalogs[language]) {
    const link = document.createElement('link')
    link.rel = 'modulepreload'
    link.href = catalogs[language]
    document.head.append(link)
  }

  // Browsers load the data of languages when it is first used, which takes as long as rendering a quarter of the first
  // page. After the first paint the processor has nothing else to do: the console's code is being downloaded.
  requestAnimationFrame(() =>
    setTimeout(() => {
      new Intl.RelativeTimeFormat(language).format(-1, 'day')
      new Intl.PluralRules(language).select(1)
    }),
  )
})()
