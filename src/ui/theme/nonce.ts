/**
 * Returns the nonce that the page's Content-Security-Policy requires of styles that scripts insert: those of Mantine
 * (`src/app/look.tsx`) and of the scroll lock behind overlays (`src/ui/overlay/overlay.ts`). It is the placeholder itself
 * if the web server didn't replace it. `html.cspNonce` in vite.config.ts puts a placeholder into the page, and `sub_filter`
 * in deploy/nginx.conf replaces it with the nonce of each response.
 */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
