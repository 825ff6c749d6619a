/**
 * Returns a text in ASCII: letters lose their accents, and anything else becomes a question mark. Other scripts have
 * the browser load more fonts, which one target would pay for and the other would not.
 */
export const toAscii = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/\P{ASCII}/gu, '?')
