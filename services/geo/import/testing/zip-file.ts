import { crc32, deflateRawSync } from 'node:zlib'

type Fault = { readonly checksum?: true; readonly locked?: true }

/** A zip of these files, by hand, so that it can be wrong in ways that no program would write. */
export function zipFile(files: Readonly<Record<string, Buffer | string>>, fault: Fault = {}): Buffer {
  const bodies: Buffer[] = []
  const index: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const meta = Buffer.alloc(26)
    meta.writeUInt16LE(20, 0)
    meta.writeUInt16LE(fault.locked ? 1 : 0, 2)
    meta.writeUInt16LE(8, 4)
    meta.writeUInt32LE((crc32(bytes) ^ (fault.checksum ? 1 : 0)) >>> 0, 10)
    meta.writeUInt32LE(packed.length, 14)
    meta.writeUInt32LE(bytes.length, 18)
    meta.writeUInt16LE(name.length, 22)
    bodies.push(Buffer.from('PK\x03\x04'), meta, Buffer.from(name), packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    index.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), meta, rest, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const directory = Buffer.concat(index)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(Object.keys(files).length, 4)
  end.writeUInt16LE(Object.keys(files).length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...bodies, directory, Buffer.from('PK\x05\x06'), end])
}
