import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureChromium } from './chromium.mjs'
import { playwrightCounts, vitestCounts } from './counts.mjs'
import { run } from './run.mjs'

const bin = (name) => join('node_modules', '.bin', name)
const rooms = ['app', 'bench', 'components', 'db', 'domain', 'e2e', 'messages', 'scripts', 'services']
const files = ['env.ts', 'proxy.ts', 'instrumentation.ts', 'next.config.ts']
// Named after the process: two runs side by side count each their own.
const reports = join('.test/reports', String(process.pid))

async function inTurn(...commands) {
  const done = { code: 0, output: '' }
  for (const [name, ...args] of commands) {
    const { code, output } = await run(name, args)
    done.output += output
    done.code ||= code
  }
  return done
}

/** Runs a test tool that writes a JSON report, and counts from that report. */
async function counted(file, count, start) {
  const path = join(reports, file)
  mkdirSync(reports, { recursive: true })
  rmSync(path, { force: true })
  const { code, output } = await start(path)
  if (!existsSync(path)) return { code: code || 1, output }
  const counts = count(JSON.parse(readFileSync(path, 'utf8')))
  rmSync(reports, { recursive: true, force: true })
  return { code, output, counts }
}

const step = (name, title, start) => ({ name, title, run: start })
const light = (name, title, ...commands) => ({ ...step(name, title, () => inTurn(...commands)), light: true })

export const steps = [
  light('types', 'Types (tsc)', ...(existsSync('app') ? [[bin('next'), 'typegen']] : []), [
    bin('tsc'),
    '--noEmit',
    '-p',
    '.',
  ]),
  light('format', 'Format and lint (Biome)', [bin('biome'), 'check', '--error-on-warnings', '.']),
  light('imports', 'Import directions (dependency-cruiser)', [
    bin('depcruise'),
    '--config',
    '.dependency-cruiser.mjs',
    ...[...rooms, ...files].filter((path) => existsSync(path)),
  ]),
  light('code', 'Code rules (ast-grep)', [
    process.execPath,
    'scripts/fences/code-fence.mjs',
    ...[...rooms, ...files].filter((path) => existsSync(path)),
  ]),
  light('promises', 'No promise without somebody who waits (tsc)', [
    process.execPath,
    'scripts/fences/promise-fence.mjs',
  ]),
  light('unused', 'Nothing unused (knip)', [bin('knip')]),
  light('lockfile', 'Lockfile (lockfile-lint)', [
    bin('lockfile-lint'),
    '--path',
    'package-lock.json',
    '--type',
    'npm',
    '--validate-https',
    '--validate-integrity',
  ]),
  light('secrets', 'No secrets (secretlint)', [
    bin('secretlint'),
    '--secretlintignore',
    '.gitignore',
    '**/*',
  ]),
  step('vitest', 'Rules, operations and fences (vitest)', () =>
    counted('vitest.json', vitestCounts, (path) =>
      run(bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${path}`]),
    ),
  ),
  // The Node that we recommend, where the run has another: named by who runs it, because it must be fetched.
  ...(process.env.ALSO_ON_NODE
    ? [
        step('lts', `Rules on Node ${process.env.ALSO_ON_NODE} (vitest)`, () =>
          counted('lts.json', vitestCounts, (path) =>
            run('npx', [
              '--yes',
              '--package',
              `node@${process.env.ALSO_ON_NODE}`,
              '--',
              'node',
              'node_modules/vitest/vitest.mjs',
              'run',
              '--project',
              'domain',
              '--reporter=default',
              '--reporter=json',
              `--outputFile.json=${path}`,
            ]),
          ),
        ),
      ]
    : []),
  step('build', 'Build (next build)', () => run(bin('tsx'), ['scripts/test/build.ts'])),
  step('browser', 'Journeys in a browser (playwright)', () =>
    counted('playwright.json', playwrightCounts, async (path) =>
      run(bin('playwright'), ['test', '--reporter=list,json'], {
        CHROMIUM_PATH: await ensureChromium(),
        PLAYWRIGHT_JSON_OUTPUT_NAME: path,
      }),
    ),
  ),
]
