import { connect, createServer, type Socket } from 'node:net'
import { freePort } from '@/db/embedded/free-port'

/** A line to a database that can be cut: then nobody answers there, and whoever was connected is not any more. */
export interface Line {
  readonly url: string
  cut(): void
  mend(): Promise<void>
}

export async function lineTo(url: string): Promise<Line> {
  const far = new URL(url)
  const port = await freePort()
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const onward = connect(Number(far.port), far.hostname)
    for (const [one, other] of [
      [near, onward],
      [onward, near],
    ] as const) {
      open.add(one)
      one
        .on('error', () => other.destroy())
        .on('close', () => {
          open.delete(one)
          other.destroy()
        })
      one.pipe(other)
    }
  })
  const listen = () => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()))
  await listen()
  return {
    url: Object.assign(new URL(url), { host: `127.0.0.1:${port}` }).toString(),
    cut() {
      server.close()
      for (const one of open) one.destroy()
    },
    mend: listen,
  }
}
