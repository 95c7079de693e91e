/** Reads the few things of the protocol buffer format that OpenStreetMap files use. */
export class ProtoReader {
  private at = 0
  constructor(private readonly bytes: Buffer) {}

  /** Calls `read` for each field with its number; what `read` does not take must be skipped by it. */
  fields(read: (field: number, wire: number) => void): void {
    while (this.at < this.bytes.length) {
      const tag = this.varint()
      read(tag >>> 3, tag & 7)
    }
  }

  /** Unsigned, exact up to 2^53: the ids of OpenStreetMap are far past 2^32. */
  varint(): number {
    let [value, scale] = [0, 1]
    for (;;) {
      const byte = this.bytes[this.at++]
      if (byte === undefined) throw new RangeError('cut off')
      value += (byte & 0x7f) * scale
      if (byte < 0x80) return value
      scale *= 128
    }
  }

  /** Signed, zigzag. */
  signed(): number {
    const value = this.varint()
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2
  }

  block(): Buffer {
    const length = this.varint()
    const end = this.at + length
    if (end > this.bytes.length) throw new RangeError('cut off')
    const block = this.bytes.subarray(this.at, end)
    this.at = end
    return block
  }

  skip(wire: number): void {
    if (wire === 0) this.varint()
    else if (wire === 1) this.at += 8
    else if (wire === 2) this.block()
    else if (wire === 5) this.at += 4
    else throw new RangeError('unknown field')
  }

  /** Every value of a packed field, by `one` of the readers above. */
  static packed(block: Buffer, one: (reader: ProtoReader) => number): number[] {
    const reader = new ProtoReader(block)
    const values: number[] = []
    while (reader.at < block.length) values.push(one(reader))
    return values
  }
}

export const unsigned = (reader: ProtoReader): number => reader.varint()
export const zigzag = (reader: ProtoReader): number => reader.signed()

/** Values that are each stored as the difference with the one before. */
export function undelta(values: number[]): number[] {
  let last = 0
  return values.map((difference) => {
    last += difference
    return last
  })
}
