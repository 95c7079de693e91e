import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { canEnter, serverAccount } from '@/db/embedded/account'
import { StartError } from '@/db/start-error'

const OUTSIDE = '/var/lib/zorgzame-buur'
const NOTE = 'postgres-is-in'
const OWNER = 'belongs-to'

/**
 * The folder that holds the cluster: the data folder itself, or, when the account of the server may
 * not enter that (root's private folder), one under /var/lib that `.data/postgres-is-in` names.
 *
 * @throws StartError when this data folder is a copy and its note leads to the original's database.
 */
export function clusterPlace(dataDir: string): string {
  const note = join(dataDir, NOTE)
  if (existsSync(note)) return claimed(readFileSync(note, 'utf8').trim(), dataDir)
  if (canEnter(dataDir, serverAccount(join(dataDir, 'postgres')))) return dataDir
  const place = outsidePlace(dataDir)
  mkdirSync(place, { recursive: true, mode: 0o711 })
  writeFileSync(join(place, OWNER), dataDir)
  writeFileSync(note, place)
  return place
}

/** Where files of this data folder stand that the server must reach and cannot reach inside it. */
export function outsidePlace(dataDir: string): string {
  return join(OUTSIDE, createHash('sha256').update(dataDir).digest('hex').slice(0, 12))
}

function claimed(place: string, dataDir: string): string {
  const file = join(place, OWNER)
  const owner = existsSync(file) ? readFileSync(file, 'utf8').trim() : dataDir
  // Moved: the old folder is gone. Copied: two installations would write to one database.
  if (owner !== dataDir && existsSync(join(owner, NOTE))) {
    throw new StartError(
      `${join(dataDir, NOTE)} leads to the database of ${owner}; remove that file to begin with an empty database.`,
    )
  }
  mkdirSync(place, { recursive: true, mode: 0o711 })
  if (owner !== dataDir || !existsSync(file)) writeFileSync(file, dataDir)
  return place
}
