// Plain JavaScript without dependencies: it runs before anything is installed, also on a Node that is too old.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installPackages } from './start/install.mjs'

const OLDEST_NODE = [20, 20]

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  console.error(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`)
  process.exit(1)
}

// Whoever heard our words may be gone. To say so would go to nobody again, and so for ever, with a core of the machine.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

const root = dirname(dirname(fileURLToPath(import.meta.url)))
process.chdir(root)
const dev = process.argv.includes('--dev')
process.env.NODE_ENV = dev ? 'development' : 'production'
process.env.NEXT_TELEMETRY_DISABLED = '1'

installPackages(root)

// From here on TypeScript runs as it stands, in this same process: one process to watch and to end.
const { register } = await import('tsx/esm/api')
register()
const { run } = await import('./serve.ts')
await run({ root, dev })
