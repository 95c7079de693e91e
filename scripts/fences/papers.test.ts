import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { closedSources, lostHeadings } from './sources'
import { projectRoot } from './temporary-tree'

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8')
const papers = [
  ...readdirSync(projectRoot).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(projectRoot, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join('docs', path)),
]

const folders = [
  'app',
  'bench',
  'components',
  'db',
  'docs',
  'domain',
  'e2e',
  'messages',
  'scripts',
  'services',
]
const itself = join('scripts', 'fences')

/** Code and papers of the project; the fences name what they refuse. */
const projectTexts = () =>
  [
    ...papers,
    ...folders.flatMap((folder) =>
      readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
        join(folder, path),
      ),
    ),
  ].filter((path) => /\.(tsx?|mts|mjs|css|sql|md)$/.test(path) && !path.startsWith(itself))

/** Links of a paper to files that are not there. */
function deadLinks(paper: string, text: string): string[] {
  return [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].flatMap(([, target = '']) =>
    existsSync(join(projectRoot, dirname(paper), target)) ? [] : [`${paper} → ${target}`],
  )
}

describe('the papers', () => {
  test('a dead link is seen', () => {
    expect(deadLinks('README.md', 'See [a](docs/nowhere.md) and [b](LICENSE).')).toEqual([
      'README.md → docs/nowhere.md',
    ])
  })

  test('every link leads somewhere', () => {
    expect(papers.flatMap((paper) => deadLinks(paper, read(paper)))).toEqual([])
  })

  test('a source that nobody can open is seen', () => {
    expect(closedSources('a.ts', '/** Source: domain.md D2. */\n/** Six (friendliness P3). */')).toHaveLength(
      2,
    )
    expect(closedSources('a.ts', '/** Source: docs/practice.md, "Offers". */')).toEqual([])
    expect(lostHeadings('/** Source: docs/practice.md, "Nowhere". */', ['Offers'])).toEqual(['Nowhere'])
  })

  test('every source can be opened', () => {
    const headings = [...read('docs/practice.md').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading)
    const texts = projectTexts().map((path) => ({ path, text: read(path) }))
    expect(texts.flatMap(({ path, text }) => closedSources(path, text))).toEqual([])
    expect(
      texts.flatMap(({ path, text }) => lostHeadings(text, headings).map((lost) => `${path}: ${lost}`)),
    ).toEqual([])
  })

  test('the licence is the EUPL 1.2, in every place that names one', () => {
    expect(read('LICENSE')).toMatch(/^\s*EUROPEAN UNION PUBLIC LICENCE v\. 1\.2/)
    expect(JSON.parse(read('package.json')).license).toBe('EUPL-1.2')
    expect(read('publiccode.yml')).toContain('license: EUPL-1.2')
  })

  test('publiccode.yml has the keys and lengths of its standard', () => {
    const text = read('publiccode.yml')
    const keys = [
      'publiccodeYmlVersion',
      'name',
      'url',
      'platforms',
      'developmentStatus',
      'softwareType',
      'description',
    ]
    for (const key of [...keys, 'legal', 'maintenance', 'localisation'])
      expect(text).toMatch(new RegExp(`^${key}:`, 'm'))
    const short = [...text.matchAll(/shortDescription: >-\n\s+(.+)/g)].map(([, line = '']) => line.length)
    expect(short).toHaveLength(2)
    for (const length of short) expect(length).toBeLessThanOrEqual(150)
  })
})
