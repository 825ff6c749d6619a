/**
 * The nonce that a page's Content-Security-Policy asks of styles written by script; empty where the web server has
 * put none into the page.
 */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
