import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'

/**
 * `npm run bench`, or `npm run bench -- round` for one: runs every bench/*.bench.ts in its own
 * process, so that one does not warm up or crowd the next.
 */
const here = new URL('.', import.meta.url)
const wanted = process.argv[2] ?? ''
for (const name of readdirSync(here).filter((file) => file.endsWith('.bench.ts') && file.includes(wanted))) {
  console.log(`\n== ${name.replace('.bench.ts', '')}`)
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', new URL(name, here).pathname], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = 1
}
