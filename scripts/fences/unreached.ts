import { posix } from 'node:path'
import ts from 'typescript'

/** The files of a project, text by path from the root with forward slashes. */
export type Sources = ReadonlyMap<string, string>

/** The file of the project that this import means. */
function fileOf(path: string, name: string, sources: Sources): string | undefined {
  const target = name.startsWith('@/') ? name.slice(2) : posix.join(posix.dirname(path), name)
  if (!name.startsWith('@/') && !name.startsWith('.')) return undefined
  return ['', '.ts', '.tsx', '/index.ts'].map((end) => target + end).find((one) => sources.has(one))
}

function importsOf(path: string, sources: Sources): string[] {
  const { importedFiles } = ts.preProcessFile(sources.get(path) ?? '', true, true)
  return importedFiles.flatMap(({ fileName }) => fileOf(path, fileName, sources) ?? [])
}

const TAKEN = /(?:import|export)\s+(?:type\s+)?\{([^}]*)\}\s*from\s*'([^']+)'/g

/** Names that a file takes from others: `file name`. */
function namesTaken(path: string, sources: Sources): string[] {
  return [...(sources.get(path) ?? '').matchAll(TAKEN)].flatMap(([, names = '', from = '']) => {
    const file = fileOf(path, from, sources)
    const each = names.split(',').map(
      (one) =>
        one
          .trim()
          .replace(/^type /, '')
          .split(' as ')[0] ?? '',
    )
    return file ? each.filter(Boolean).map((name) => `${file} ${name}`) : []
  })
}

/**
 * Names under `room` that only files of `guests` take.
 *
 * @example takenOnlyBy(sources, /^bench\//, 'domain/matching/') // → ['domain/matching/city/grid.ts Y']
 */
export function takenOnlyBy(sources: Sources, guests: RegExp, room: string): string[] {
  const names = (paths: readonly string[]) => new Set(paths.flatMap((path) => namesTaken(path, sources)))
  const all = [...sources.keys()]
  const others = names(all.filter((path) => !guests.test(path)))
  return [...names(all.filter((path) => guests.test(path)))]
    .filter((one) => one.startsWith(room) && !others.has(one))
    .toSorted()
}

/**
 * Files that no chain of imports from these roots comes to.
 *
 * @example unreached(new Map([['app/a.ts', "import '../domain/b'"], ['domain/b.ts', ''], ['domain/c.ts', '']]), ['app/a.ts'])
 *   // → ['domain/c.ts']
 */
export function unreached(sources: Sources, roots: readonly string[]): string[] {
  const reached = new Set(roots)
  for (const path of reached) for (const one of importsOf(path, sources)) reached.add(one)
  return [...sources.keys()].filter((path) => !reached.has(path))
}
