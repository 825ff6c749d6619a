/** Where a link leads: to a path of whatever origin it is put behind, or to an http(s) URL. */
export type Target = { kind: 'path'; path: string } | { kind: 'url'; url: string }

/** Any origin: one that nothing leads to by name. */
const origin = 'http://path.invalid'

/**
 * Reads a link from outside the console: of the service, of the address bar or of the configuration. Null if it is
 * neither a path nor an http(s) URL. A path comes back as the browser reads it, without dots, tabs and backslashes,
 * and leads to no other host wherever it is used.
 */
export function targetOf(link: string): Target | null {
  if (/^https?:\/\//i.test(link)) return URL.canParse(link) ? { kind: 'url', url: link } : null
  if (!link.startsWith('/') || !URL.canParse(link, origin)) return null
  // `//host` and `/\host` are read as another host, and `/.//host` as a path that is itself one of those.
  const url = new URL(link, origin)
  if (url.origin !== origin || url.pathname.startsWith('//')) return null
  return { kind: 'path', path: url.pathname + url.search + url.hash }
}
