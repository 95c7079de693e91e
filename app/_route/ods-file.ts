import { strToU8, zipSync } from 'fflate'
import type { Cell } from '@/domain/sheet/write-csv'
import { ODS_TYPE, odsContent, odsManifest } from '@/domain/sheet/write-ods'

/** The earliest day that an archive can say: the same rows give the same file. */
const mtime = new Date(1980, 0, 1)

/** One sheet as a file for LibreOffice and its like. Its type stands first and is not packed: so it is known without opening it. */
export function odsFile(name: string, rows: readonly (readonly Cell[])[]): Uint8Array<ArrayBuffer> {
  return zipSync(
    {
      mimetype: [strToU8(ODS_TYPE), { level: 0 }],
      'META-INF/manifest.xml': strToU8(odsManifest),
      'content.xml': strToU8(odsContent(name, rows)),
    },
    { mtime },
  )
}
