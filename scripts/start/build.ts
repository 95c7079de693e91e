import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from '@/db/start-error'
import { step } from './step'

/** All that a build can read. Data of cities is read while running. */
const SOURCES = ['app', 'components', 'domain', 'services', 'db', 'messages', 'public']
const ROOT_FILES = /\.(ts|mjs|json)$/
const NOT_BUILT = /\.test\.tsx?$|^db\/(seed|testing|migrations)\/|^next-env\.d\.ts$|\.tsbuildinfo$/

/** Builds the application unless the build of exactly these sources is there already. */
export async function ensureBuild(root: string): Promise<void> {
  // Beside BUILD_ID, written last: half a build has no stamp and is made again.
  const stamp = join(root, '.next', 'built-from')
  const sources = sourcesHash(root)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  rmSync(stamp, { force: true })
  await step('Building the application', () => build(root))
  writeFileSync(stamp, sources)
}

/** Changes with every name and every byte that the build may depend on, and with nothing else. */
export function sourcesHash(root: string): string {
  const hash = createHash('sha256')
  for (const path of sourceFiles(root)) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0')
  }
  return hash.digest('hex')
}

function sourceFiles(root: string): string[] {
  const inFolders = SOURCES.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  )
  const inRoot = readdirSync(root).filter((name) => ROOT_FILES.test(name))
  return [...inFolders, ...inRoot]
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !NOT_BUILT.test(path) && statSync(join(root, path)).isFile())
    .sort()
}

/**
 * Gives every form the same address in every build, so that one that was opened before an upgrade still arrives. The
 * framework draws the addresses from this key. It keeps no secret: no action of ours closes over a value (a rule of
 * the code sees to it), and every action decides at the gate who may call it.
 */
const ADDRESSES_OF_FORMS = createHash('sha256').update('zorgzame buur: addresses of forms').digest('base64')

function build(root: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = join(root, 'node_modules/next/dist/bin/next')
    const child = spawn(process.execPath, [next, 'build'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: ADDRESSES_OF_FORMS },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString()
      })
    }
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) return resolve()
      process.stderr.write(output)
      reject(new StartError('The application could not be built; the lines above tell why.'))
    })
  })
}
