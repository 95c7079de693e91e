import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inlineRules } from './code-rules.mjs'

const tool = join(fileURLToPath(new URL('../..', import.meta.url)), 'node_modules', '.bin', 'ast-grep')
const run = spawnSync(tool, ['scan', '--inline-rules', inlineRules, ...process.argv.slice(2)], {
  stdio: 'inherit',
})
process.exit(run.status ?? 1)
