import type { Closer } from '../closing'
import { readContact } from './contact'
import { keepPages } from './kept-pages'

const EVERY_MS = 10 * 60_000

/** Keeps at hand what a failure needs: the number of the city and the pages that must always be there. */
export async function keepReady(port: number): Promise<Closer> {
  const look = async () => {
    // Whatever fails here keeps what was kept before.
    await readContact().catch(() => undefined)
    await keepPages(`http://127.0.0.1:${port}`).catch(() => undefined)
  }
  await look()
  const timer = setInterval(() => void look(), EVERY_MS)
  timer.unref()
  return async () => clearInterval(timer)
}
