/** SHA-1 of bytes (FIPS 180-4, 6.1), here because a log row is rendered without waiting and WebCrypto has no such call. */
export function sha1(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const hash = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0)
  const blocks = padded(message)
  const words = new Uint32Array(80)
  for (let start = 0; start < blocks.byteLength; start += 64) {
    for (let i = 0; i < 16; i++) words[i] = blocks.getUint32(start + 4 * i)
    for (let i = 16; i < 80; i++) {
      words[i] = rotate(at(words, i - 3) ^ at(words, i - 8) ^ at(words, i - 14) ^ at(words, i - 16), 1)
    }
    addBlock(hash, words)
  }
  const digest = new DataView(new ArrayBuffer(20))
  hash.forEach((word, i) => digest.setUint32(4 * i, word))
  return new Uint8Array(digest.buffer)
}

/** The message, a one bit, zeros, and the length in bits, up to a multiple of 64 bytes. */
function padded(message: Uint8Array): DataView {
  const blocks = new Uint8Array(64 * Math.ceil((message.length + 9) / 64))
  blocks.set(message)
  blocks[message.length] = 0x80
  const view = new DataView(blocks.buffer)
  view.setBigUint64(blocks.length - 8, BigInt(message.length) * 8n)
  return view
}

function addBlock(hash: Uint32Array, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = hash
  for (let i = 0; i < 80; i++) {
    const next = (rotate(a, 5) + mix(i, b, c, d) + e + at(words, i)) >>> 0
    ;[a, b, c, d, e] = [next, a, rotate(b, 30), c, d]
  }
  for (const [i, word] of [a, b, c, d, e].entries()) hash[i] = at(hash, i) + word
}

/** The round's function and constant. */
function mix(round: number, b: number, c: number, d: number): number {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc
  return (b ^ c ^ d) + 0xca62c1d6
}

const rotate = (word: number, bits: number) => ((word << bits) | (word >>> (32 - bits))) >>> 0
const at = (words: Uint32Array, index: number) => words[index] ?? 0
