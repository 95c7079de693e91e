/** A file of the project: path from the root with forward slashes, and its number of lines. */
export type ProjectFile = { path: string; lines: number }

const maximum = 250
const code = /\.(tsx?|mts|mjs|css|sql|sh)$/
const grownOrData = /(^|\/)(generated|migrations)\/|^messages\/.*\.json$/
/** A tab that says “types” may be any of eight. */
const vagueFile = /^(domain|services|components)\/.*\/(states|types|constants|utils|helpers)\.tsx?$/
const vagueFolder = /(^|\/)(lib|libs|util|utils|helper|helpers|common|misc|shared)\//

/**
 * What is wrong with the size or the place of the files, one sentence each.
 * `shapeFaults([{ path: 'app/utils/x.ts', lines: 9 }])` → `['app/utils/x.ts: name the folder after its noun']`
 */
export function shapeFaults(files: readonly ProjectFile[]): string[] {
  return files.flatMap(({ path, lines }) => [
    ...(vagueFolder.test(path) ? [`${path}: name the folder after its noun`] : []),
    ...(vagueFile.test(path) ? [`${path}: put the noun into the name of the file`] : []),
    ...(code.test(path) && !grownOrData.test(path) && lines > maximum
      ? [`${path}: ${lines} lines, at most ${maximum}; a long file is a second noun asking for its room`]
      : []),
  ])
}
