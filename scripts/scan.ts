import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CityServer, serveCity } from '@/bench/pages/city-server'
import { faultsOf, type ScanReport } from './scan/report'
import { type Closer, closeAll, endWithParent } from './start/closing'

// `npm run scan`: wapiti (Debian package) against the product as it is started, with data of its own that go with it.
// Reaches nothing but this machine, ends by itself, and prints what it found as a visitor, as a neighbour and as a
// coordinator. `-- --seconds 30` is how long each kind of attack may take.

const MODULES =
  'backup,cookieflags,crlf,csp,exec,file,htaccess,http_headers,methods,permanentxss,redirect,shellshock,sql,xss'
const WHO = ['visitor', 'volunteer', 'coordinator'] as const
const given = process.argv.indexOf('--seconds')
const seconds = given < 0 ? 45 : Number(process.argv[given + 1])
if (!(seconds > 0)) throw new Error('--seconds is followed by a number')

const place = mkdtempSync(join(tmpdir(), 'scan-'))
const open: Closer[] = [() => rmSync(place, { recursive: true, force: true })]
endWithParent(open)

/** Signed in for as long as the scan takes: it presses "sign out" as well. */
async function cookieOf(city: CityServer, role: string): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  const enter = () =>
    city.database.query(
      `insert into session (session_token, user_id, expires, second_step_at)
        select $1, id, now() + interval '1 day', now() from "user" where role = $2 order by email limit 1
        on conflict do nothing`,
      [createHash('sha256').update(secret).digest('hex'), role],
    )
  await enter()
  const again = setInterval(() => void enter().catch(() => undefined), 500)
  open.push(() => clearInterval(again))
  return `zb_session=${secret}`
}

/** Runs wapiti to its end; answers how many addresses and forms it tried, and what is to be mended. */
async function scan(city: CityServer, who: (typeof WHO)[number]) {
  const report = join(place, `${who}.json`)
  const signedIn = who === 'visitor' ? [] : ['-H', `Cookie: ${await cookieOf(city, who)}`]
  const start = { visitor: '/', volunteer: '/mijn', coordinator: '/werkplek' }[who]
  const child = spawn(
    'wapiti',
    [
      ...['-u', `${city.url}/`, '-s', `${city.url}${start}`, '--scope', 'folder', '-d', '3', '-t', '10'],
      ...['-m', MODULES, ...signedIn],
      ...['--max-links-per-page', '40', '--max-scan-time', `${seconds * 3}`],
      ...['--max-attack-time', `${seconds}`, '--store-session', join(place, who), '--no-bugreport'],
      ...['-f', 'json', '-o', report],
    ],
    { cwd: place, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  open.push(() => void child.kill())
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve('it is not installed (Debian: wapiti)'))
    child.once('close', resolve)
  })
  if (code !== 0) throw new Error(`wapiti: ${code}`)
  const tried = /found (\d+) URLs/.exec(said)?.[1] ?? '0'
  return { tried, faults: faultsOf(JSON.parse(readFileSync(report, 'utf8')) as ScanReport) }
}

let all = 0
try {
  const city = await serveCity(join(place, 'data'), undefined, open)
  open.push(() => city.stop())
  for (const who of WHO) {
    const { tried, faults } = await scan(city, who)
    process.stdout.write(`${who}: ${tried} addresses and forms, ${faults.length} to mend\n`)
    for (const one of faults) process.stdout.write(`  ${one}\n`)
    all += faults.length
  }
} finally {
  await closeAll(open)
}
process.exitCode = all === 0 ? 0 : 1
