import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Installs what package-lock.json asks for, unless it is there already. An install with the
 * developers' tools stays one with the developers' tools.
 *
 * @param {string} root project folder
 */
export function installPackages(root) {
  const wanted = packagesIn(join(root, 'package-lock.json'))
  // npm writes this list at the very end of an install, so half an install has none.
  const present = packagesIn(join(root, 'node_modules', '.package-lock.json'))
  if (isInstalled(wanted, present)) return
  const withTools = Object.entries(wanted).some(([path, { dev }]) => dev && present[path])
  console.log('Installing packages. This takes a minute or two …')
  const npm = process.env.npm_execpath
  const flags = ['ci', '--no-fund', '--no-audit', ...(withTools ? ['--include=dev'] : ['--omit=dev'])]
  const options = { cwd: root, stdio: 'inherit', shell: !npm && process.platform === 'win32' }
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...flags], options)
    : spawnSync('npm', flags, options)
  if (status === 0) return
  console.error('The packages could not be installed; what npm says above tells why.')
  process.exit(1)
}

/**
 * Whether every package that runs the application is there in the version of the lockfile.
 * What is for one kind of machine only may be absent.
 *
 * @param {Record<string, LockedPackage>} wanted
 * @param {Record<string, LockedPackage>} present
 */
export function isInstalled(wanted, present) {
  return Object.entries(wanted).every(([path, { version, ...kind }]) => {
    const found = present[path]
    if (found) return found.version === version
    return kind.dev || kind.devOptional || kind.optional || kind.peer || kind.extraneous
  })
}

/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean, extraneous?: boolean }} LockedPackage
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
function packagesIn(file) {
  if (!existsSync(file)) return {}
  const { packages } = JSON.parse(readFileSync(file, 'utf8'))
  delete packages['']
  return packages
}
