/** Links to style sheets that could not be loaded. */
const failed = new Set<HTMLLinkElement>()

// The event does not bubble.
document.addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') failed.add(target)
  },
  { capture: true },
)

let loading: Promise<unknown> | undefined

/**
 * Loads the style sheets again that could not be loaded, which Vite requests only once. Rejects if one still can't be
 * loaded.
 */
export async function loadFailedStyles(): Promise<void> {
  if (failed.size === 0 && !loading) return
  loading ??= Promise.all([...failed].map(loadAgain)).finally(() => {
    loading = undefined
  })
  await loading
}

function loadAgain(link: HTMLLinkElement): Promise<void> {
  failed.delete(link)
  return new Promise((resolve, reject) => {
    const again = link.cloneNode() as HTMLLinkElement
    again.addEventListener('load', () => resolve())
    again.addEventListener('error', () => reject(new Error(`Could not load ${again.href}`)))
    link.replaceWith(again)
  })
}
