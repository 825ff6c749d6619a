/** Bytes of a new secret: as many as the key of HMAC-SHA-256 can use. */
const SIZE = 32

/** Returns a new secret of 32 random bytes, written with the characters of base64url: none of them needs escaping. */
export function randomSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SIZE))
  return btoa(String.fromCodePoint(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
