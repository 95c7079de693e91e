export type Closer = () => Promise<void> | void

const PATIENCE_MS = 8_000

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

/** Ends in good order at Ctrl-C or a stop by the system; at once when asked a second time. */
export function endOnSignals(open: Closer[]): void {
  let asked = false
  const end = async () => {
    if (asked) process.exit(1)
    asked = true
    console.log('Stopping …')
    await closeAll(open)
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end())
}
