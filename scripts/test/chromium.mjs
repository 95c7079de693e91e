import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const isRoot = () => process.getuid?.() === 0

async function playwrightsOwn() {
  try {
    const { chromium } = await import('@playwright/test')
    return chromium.executablePath()
  } catch {
    return ''
  }
}

/** Path of a Chromium that is installed, or undefined. CHROMIUM_PATH goes before all others. */
export async function findChromium() {
  const places = [process.env.CHROMIUM_PATH ?? '', ...usualPlaces, await playwrightsOwn()]
  return places.find((path) => path !== '' && existsSync(path))
}

function attempt(command, args, minutes) {
  console.log(`  ${command} ${args.join(' ')}`)
  const env = {
    ...process.env,
    DEBIAN_FRONTEND: 'noninteractive',
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
  }
  spawnSync(command, args, {
    env,
    stdio: 'ignore',
    timeout: minutes * 60_000,
    shell: process.platform === 'win32',
  })
}

/** Finds a Chromium or installs one; throws one sentence with the remedy when neither works. */
export async function ensureChromium() {
  const found = await findChromium()
  if (found) return found
  console.log('No Chromium on this machine: trying to install one.')
  attempt('npx', ['playwright', 'install', ...(isRoot() ? ['--with-deps'] : []), 'chromium'], 5)
  const downloaded = await findChromium()
  if (downloaded) return downloaded
  if (isRoot()) {
    attempt('apt-get', ['update'], 3)
    attempt('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], 8)
  }
  const installed = await findChromium()
  if (installed) return installed
  throw new Error(
    'The journeys need a browser: install Chromium (Debian: apt-get install chromium) or set CHROMIUM_PATH.',
  )
}
