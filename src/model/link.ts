/** The target of a link: a path of any origin, or an http(s) URL. */
export type Target = { kind: 'path'; path: string } | { kind: 'url'; url: string }

/** A placeholder origin that no link can name. */
const origin = 'http://path.invalid'

/**
 * Parses a link from the service, the address bar, or the configuration. Returns null if it is
 * neither a path nor an http(s) URL. A path is normalized as by a browser, without dots, tabs, and backslashes,
 * and cannot point to another host.
 */
export function targetOf(link: string): Target | null {
  if (/^https?:\/\//i.test(link)) return URL.canParse(link) ? { kind: 'url', url: link } : null
  if (!link.startsWith('/') || !URL.canParse(link, origin)) return null
  // Browsers read `//host` and `/\host` as another host, and `/.//host` as a path that becomes one of those.
  const url = new URL(link, origin)
  if (url.origin !== origin || url.pathname.startsWith('//')) return null
  return { kind: 'path', path: url.pathname + url.search + url.hash }
}
