import { accessSync, constants, mkdirSync } from 'node:fs'
import { StartError } from '@/db/start-error'

/**
 * Makes the data folder when there is none.
 *
 * @throws StartError when this account may not use it.
 */
export function prepareDataFolder(dataDir: string): void {
  try {
    // Root lends the database another account, which has to pass through here.
    mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
    throw new StartError(
      `The data folder ${dataDir} cannot be used (${code}); make it writable or set DATA_DIR.`,
    )
  }
}
