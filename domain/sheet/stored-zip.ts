/** Remainders of one byte, for the check that a reader of the archive makes. */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** @example crc32(new TextEncoder().encode('123456789')).toString(16) // → 'cbf43926' */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (value >>> 8) ^ (REMAINDERS[(value ^ byte) & 0xff] ?? 0)
  return (value ^ 0xffffffff) >>> 0
}

const littleEndian = (fields: readonly (readonly [bytes: 2 | 4, value: number])[]): number[] =>
  fields.flatMap(([bytes, value]) => Array.from({ length: bytes }, (_, at) => (value >>> (8 * at)) & 0xff))

/** The first of January 1980: the earliest that an archive can say, and no clock is asked. */
const DAY_ZERO = 0x21
/** Names are UTF-8. */
const UTF8 = 0x0800

/**
 * An archive of small files as they are, not packed; in the order in which they are given.
 *
 * @example storedZip([{ name: 'mimetype', bytes }])
 */
export function storedZip(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  const index: Uint8Array[] = []
  let offset = 0
  let indexed = 0
  for (const { name, bytes } of files) {
    const written = new TextEncoder().encode(name)
    const facts = littleEndian([
      [2, 20],
      [2, UTF8],
      [2, 0],
      [2, 0],
      [2, DAY_ZERO],
      [4, crc32(bytes)],
      [4, bytes.length],
      [4, bytes.length],
      [2, written.length],
      [2, 0],
    ])
    const local = Uint8Array.from([...littleEndian([[4, 0x04034b50]]), ...facts, ...written])
    const entry = Uint8Array.from([
      ...littleEndian([
        [4, 0x02014b50],
        [2, 20],
      ]),
      ...facts,
      ...littleEndian([
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, offset],
      ]),
      ...written,
    ])
    parts.push(local, bytes)
    index.push(entry)
    offset += local.length + bytes.length
    indexed += entry.length
  }
  const end = Uint8Array.from(
    littleEndian([
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, files.length],
      [2, files.length],
      [4, indexed],
      [4, offset],
      [2, 0],
    ]),
  )
  const archive = new Uint8Array(offset + indexed + end.length)
  let at = 0
  for (const part of [...parts, ...index, end]) {
    archive.set(part, at)
    at += part.length
  }
  return archive
}
