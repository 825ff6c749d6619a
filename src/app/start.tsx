import { createRoot } from 'react-dom/client'
import { loadConfig } from '~/api/config'
import { startSession } from '~/api/session'
import { initialLanguage, loadFirstMessages } from '~/ui/locale'
import { App } from './app'
import { BootError } from './boot-error'

/**
 * Reads the configuration and the language, then shows the console, or why it cannot start.
 * `startMock` runs the API in this page: it is called in demo mode alone.
 */
export async function start(root: HTMLElement, startMock: () => Promise<unknown>): Promise<void> {
  const language = initialLanguage()
  document.documentElement.lang = language
  const loadingMessages = loadFirstMessages(language)
  const react = createRoot(root)
  try {
    const config = await loadConfig()
    startSession(config)
    const [initial] = await Promise.all([loadingMessages, config.demo ? startMock() : null])
    react.render(<App config={config} initial={initial} />)
  } catch (error) {
    const initial = await loadingMessages.catch(() => null)
    if (initial) react.render(<BootError initial={initial} error={error} />)
    // Without any words of ours there is only the browser's own page for what could not be loaded.
    else react.render(String(error))
  }
}
