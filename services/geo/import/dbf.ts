import { importError } from './import-error'

export type Dbf = {
  readonly count: number
  readonly fields: readonly string[]
  /** A field of a record, without the spaces that fill it up; null for a deleted record. */
  readonly text: (record: number, field: string) => string | null
}

/**
 * A dBase III table, as it stands in a shapefile.
 *
 * @param encoding of the letters, from the .cpg file; official Flemish files without one are windows-1252.
 * @throws ImportError when the table is cut off or is none.
 */
export function readDbf(bytes: Buffer, file: string, encoding: string): Dbf {
  if (bytes.length < 33) throw importError(file, null, 'is no dBase table', 'download it again')
  const count = bytes.readUInt32LE(4)
  const headerSize = bytes.readUInt16LE(8)
  const recordSize = bytes.readUInt16LE(10)
  if (bytes.length < headerSize + count * recordSize) {
    const whole = Math.max(0, Math.floor((bytes.length - headerSize) / recordSize))
    throw importError(
      file,
      whole + 1,
      `the table is cut off: it has ${whole} of ${count} records`,
      'download it again',
    )
  }
  const decoder = decoderFor(encoding, file)
  const places = new Map<string, { from: number; to: number }>()
  let from = 1
  for (let at = 32; at + 32 <= headerSize && bytes[at] !== 0x0d; at += 32) {
    const name = bytes.toString('latin1', at, at + 11).replace(/\0.*$/s, '')
    const to = from + (bytes[at + 16] as number)
    places.set(name.toLowerCase(), { from, to })
    from = to
  }
  return {
    count,
    fields: [...places.keys()],
    text(record, field) {
      const start = headerSize + record * recordSize
      const place = places.get(field)
      if (bytes[start] === 0x2a || !place) return null
      return decode(decoder, bytes.subarray(start + place.from, start + place.to), file, record)
    },
  }
}

function decode(decoder: TextDecoder, bytes: Buffer, file: string, record: number): string {
  try {
    return decoder.decode(bytes).replaceAll('\0', '').trim()
  } catch {
    throw importError(
      file,
      record + 1,
      'the letters do not fit the .cpg file',
      'put the right encoding in the .cpg',
    )
  }
}

function decoderFor(encoding: string, file: string): TextDecoder {
  const label = encoding.trim().replace(/^(?:ansi|cp|ibm)?\s*1252$/i, 'windows-1252')
  try {
    return new TextDecoder(label || 'windows-1252', { fatal: true })
  } catch {
    throw importError(
      file,
      null,
      `the .cpg file names the encoding "${label}", which we do not know`,
      'write UTF-8 or windows-1252',
    )
  }
}
