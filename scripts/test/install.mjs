import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))

function installedVersion(name) {
  try {
    return readJson(`node_modules/${name}/package.json`).version
  } catch {
    return undefined
  }
}

/** Names of the packages that are absent or have another version than package.json states. */
export function missingPackages() {
  const { dependencies, devDependencies } = readJson('package.json')
  const wanted = Object.entries({ ...dependencies, ...devDependencies })
  return wanted.filter(([name, version]) => installedVersion(name) !== version).map(([name]) => name)
}

/** A full `npm ci` when a package is missing; `npm start` leaves the development ones out. */
export async function installWhatIsMissing() {
  const missing = missingPackages()
  if (missing.length === 0) return
  console.log(`Installing: ${missing.length} packages are missing or have another version.`)
  const { status } = spawnSync('npm', ['ci', '--include=dev'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status === 0) return
  console.error('npm ci did not succeed, so nothing could be tested.')
  console.log('0 passed, 1 failed')
  process.exit(1)
}
