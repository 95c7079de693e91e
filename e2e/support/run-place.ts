import { freePort } from '@/db/embedded/free-port'

/**
 * Where one run of the browser tests lives: a port that was free, and a folder named after it, so that two runs
 * side by side do not meet. The workers read the configuration again and get the choice of the first process.
 */
process.env.E2E_PORT ??= String(await freePort())

export const port = Number(process.env.E2E_PORT)
export const place = `.test/browser/${port}`
export const dataDir = `${place}/data`
