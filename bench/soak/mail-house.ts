import type { Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail server with moods. */
export interface MailHouse {
  /** Each copy that arrived, by the name of its letter. */
  readonly arrived: Map<string, number>
  /** Letters that it took and did not say so. */
  readonly unsaid: Set<string>
  mood: 'well' | 'silent' | 'takes-and-hangs-up'
  stop(): Promise<void>
}

export async function mailHouse(port: number): Promise<MailHouse> {
  const sockets = new Set<Socket>()
  const house: MailHouse = { arrived: new Map(), unsaid: new Set(), mood: 'well', stop }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onConnect(_session, answer) {
      if (house.mood !== 'silent') answer()
    },
    onData(stream, session, answer) {
      let raw = ''
      stream.on('data', (chunk: Buffer) => {
        raw += chunk
      })
      stream.on('end', () => {
        const name = /^Message-ID: <([^@>]+)/im.exec(raw)?.[1] ?? ''
        house.arrived.set(name, (house.arrived.get(name) ?? 0) + 1)
        if (house.mood !== 'takes-and-hangs-up' || house.unsaid.has(name)) return answer()
        house.unsaid.add(name)
        for (const one of sockets) if (one.remotePort === session.remotePort) one.destroy()
      })
    },
  })
  server.on('error', () => undefined)
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()))
  async function stop() {
    for (const one of sockets) one.destroy()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return house
}
