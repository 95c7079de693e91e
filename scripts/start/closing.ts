export type Closer = () => Promise<void> | void

const PATIENCE_MS = 8_000
const LOOK_MS = 500

/** Closes what was opened, the last one first. One that fails or hangs does not keep the others open. */
export async function closeAll(open: Closer[]): Promise<void> {
  for (let close = open.pop(); close; close = open.pop()) {
    try {
      await Promise.race([close(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref())])
    } catch {
      // The database may be gone already; the folder must still be unlocked.
    }
  }
}

function ending(open: Closer[], code: number, askedAgain: () => void): () => Promise<void> {
  let asked = false
  return async () => {
    if (asked) return askedAgain()
    asked = true
    // Whatever is cut off by this must not cut off the closing.
    process.on('uncaughtException', () => undefined)
    console.log('Stopping …')
    await closeAll(open)
    process.exit(code)
  }
}

function onSignals(end: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end())
}

/** Ends in good order at Ctrl-C or a stop by the system; at once when asked a second time. */
export function endOnSignals(open: Closer[]): void {
  onSignals(ending(open, 0, () => process.exit(1)))
}

/** For work that is left unfinished by it: also when whoever started this process is gone, and once whoever asks. */
export function endWithParent(open: Closer[]): void {
  const end = ending(open, 1, () => undefined)
  onSignals(end)
  // Nobody hears it any more.
  process.stdout.on('error', () => void end())
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && void end(), LOOK_MS).unref()
}
