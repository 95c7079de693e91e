const REMIND_MS = 10_000

/** Tells that a step runs, that it still runs, and how long it took. Quick steps say nothing afterwards. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const begin = Date.now()
  const seconds = () => `${((Date.now() - begin) / 1000).toFixed(1)} s`
  console.log(`${title} …`)
  const reminder = setInterval(() => console.log(`  still busy after ${seconds()}`), REMIND_MS)
  try {
    const result = await work()
    if (Date.now() - begin > 1000) console.log(`  done in ${seconds()}`)
    return result
  } finally {
    clearInterval(reminder)
  }
}
