import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { canEnter, serverAccount } from '@/db/embedded/account'
import { StartError } from '@/db/start-error'

/** For root: what the server's account must reach and cannot reach in the project folder. */
export const OUTSIDE = '/var/lib/zorgzame-buur'
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
  makePassable(OUTSIDE)
  const place = mkdtempSync(join(OUTSIDE, `${basename(dirname(dataDir))}-`))
  makePassable(place)
  writeFileSync(join(place, OWNER), dataDir)
  writeFileSync(note, place)
  return place
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
  makePassable(place)
  if (owner !== dataDir || !existsSync(file)) writeFileSync(file, dataDir)
  return place
}

// Whatever the mask of root: the server's account has to pass through, and nobody needs to look around.
export function makePassable(folder: string): void {
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o711)
}
