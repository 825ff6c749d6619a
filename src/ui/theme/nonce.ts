/**
 * Returns the nonce that the page's Content-Security-Policy requires of styles that scripts insert; empty if the web
 * server put none into the page. `html.cspNonce` in vite.config.ts puts a placeholder into the page, and `sub_filter`
 * in deploy/nginx.conf replaces it with the nonce of each response.
 */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
