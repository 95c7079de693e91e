import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { freePort } from '@/db/embedded/free-port'
import { startTestDatabase } from '@/db/testing/test-server'

export interface Installation {
  readonly url: string
  /** Runs a command of the project with the settings of this installation; gives what it said. */
  run(...command: string[]): Promise<string>
  /** Waits for a letter to this address and gives its plain text. */
  letterTo(address: string): Promise<string>
  end(): Promise<void>
}

/** What a program says, once it has ended well. */
async function ended(child: ChildProcess): Promise<string> {
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code !== 0) throw new Error(`ended with ${code}: ${said}`)
  return said
}

async function mailServer(letters: { to: string; text: string }[]) {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const text = Buffer.concat(chunks)
          .toString()
          .replace(/=\r?\n/g, '')
          .replaceAll('=3D', '=')
        for (const { address } of session.envelope.rcptTo) letters.push({ to: address, text })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  }
}

/** The application as a city runs it: a database server, a mail server, nobody invented. It shares the build. */
export async function realInstallation(): Promise<Installation> {
  const letters: { to: string; text: string }[] = []
  const [database, mail, port] = [await startTestDatabase(), await mailServer(letters), await freePort()]
  const dataDir = mkdtempSync(join(tmpdir(), 'installation-'))
  const url = `http://localhost:${port}`
  const { ZB_EMBEDDED_URL: _, ...inherited } = process.env
  const env = {
    ...inherited,
    DATABASE_URL: database.url,
    PORT: String(port),
    PUBLIC_URL: url,
    DATA_DIR: dataDir,
    SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
    MAIL_FROM: 'Zorgzame buur <buur@stad.example>',
  }
  const app = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const end = async () => {
    const gone = new Promise((resolve) => app.once('exit', resolve))
    if (app.exitCode === null && app.kill('SIGTERM')) await gone
    await mail.close()
    await database.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    await until(`the application on ${url}`, async () => (await fetch(`${url}/api/health`)).ok)
  } catch (error) {
    await end()
    throw error
  }
  return {
    url,
    run: (...command) => ended(spawn(process.execPath, command, { env })),
    letterTo: (address) =>
      until(`a letter to ${address}`, async () => letters.find(({ to }) => to === address)?.text),
    end,
  }
}

async function until<T>(what: string, look: () => Promise<T | undefined | false>): Promise<T> {
  const giveUp = Date.now() + 90_000
  while (Date.now() < giveUp) {
    const found = await look().catch(() => undefined)
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error(`${what} did not come`)
}
