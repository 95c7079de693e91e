import { posix } from 'node:path'
import ts from 'typescript'

/** The files of a project, text by path from the root with forward slashes. */
export type Sources = ReadonlyMap<string, string>

function importsOf(path: string, sources: Sources): string[] {
  const { importedFiles } = ts.preProcessFile(sources.get(path) ?? '', true, true)
  return importedFiles.flatMap(({ fileName }) => {
    const target = fileName.startsWith('@/')
      ? fileName.slice(2)
      : fileName.startsWith('.') && posix.join(posix.dirname(path), fileName)
    if (!target) return []
    const found = ['', '.ts', '.tsx', '/index.ts'].map((end) => target + end).find((one) => sources.has(one))
    return found ? [found] : []
  })
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
