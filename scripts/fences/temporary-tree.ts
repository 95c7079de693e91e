import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/** Path of a tool that npm installed, e.g. `tool('knip')`. */
export const tool = (name: string) => join(projectRoot, 'node_modules', '.bin', name)

/** A folder outside the project with the given files, so that a fence can be shown a wrong one. */
export function temporaryTree(files: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), 'fence-'))
  for (const [path, content] of Object.entries(files)) {
    const file = join(root, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) }
}
