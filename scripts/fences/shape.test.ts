import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type ProjectFile, shapeFaults } from './shape'
import { projectRoot } from './temporary-tree'

/** Files of the project that git knows or would take; without git (an unpacked archive) there are none. */
function projectFiles(): ProjectFile[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: projectRoot,
    encoding: 'utf8',
  })
  return listed
    .split('\n')
    .filter((path) => path !== '' && existsSync(join(projectRoot, path)))
    .map((path) => ({ path, lines: readFileSync(join(projectRoot, path), 'utf8').split('\n').length - 1 }))
}

describe('size and place of files', () => {
  test('a long file, a vague folder and a vague name are seen', () => {
    expect(shapeFaults([{ path: 'services/offer/commands.ts', lines: 251 }])).toHaveLength(1)
    expect(shapeFaults([{ path: 'components/utils/date.ts', lines: 9 }])).toHaveLength(1)
    expect(shapeFaults([{ path: 'lib/date.ts', lines: 9 }])).toHaveLength(1)
    expect(shapeFaults([{ path: 'domain/offer/states.ts', lines: 9 }])).toHaveLength(1)
  })

  test('data, messages, migrations and 250 lines are fine', () => {
    const fine = [
      { path: 'messages/nl.json', lines: 2000 },
      { path: 'db/migrations/0001_start.sql', lines: 900 },
      { path: 'db/seed/cities/dorp/addresses.csv', lines: 29_760 },
      { path: 'domain/offer/offer-states.ts', lines: 250 },
      { path: 'docs/common-words.md', lines: 300 },
    ]
    expect(shapeFaults(fine)).toEqual([])
  })

  test('the project keeps to it', () => {
    expect(shapeFaults(projectFiles())).toEqual([])
  })
})
