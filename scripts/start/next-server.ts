import next from 'next'
import type { Closer } from './closing'
import type { Listener } from './listener'

type Options = { root: string; dev: boolean; port: number; listener: Listener }

/** Starts the framework in this process, gives it the requests and answers how to end it. */
export async function serveNext({ root, dev, port, listener }: Options): Promise<Closer> {
  const app = next({ dev, dir: root, hostname: 'localhost', port, httpServer: listener.server })
  await app.prepare()
  const handle = app.getRequestHandler()
  listener.hand((request, response) => void handle(request, response))
  return () => app.close()
}
