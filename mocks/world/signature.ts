import { hmac } from '@noble/hashes/hmac.js'
import { sha1 } from '@noble/hashes/legacy.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * Returns the value of the header `DR-Signature`: HMAC-SHA1 in hex over a body, keyed by the channel’s secret. By a library,
 * because a log row is rendered without waiting and WebCrypto has no such call.
 */
export const signature = (secret: string, body: string): string =>
  bytesToHex(hmac(sha1, utf8ToBytes(secret), utf8ToBytes(body)))
