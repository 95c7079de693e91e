import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from './temporary-tree'

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8')
const papers = [
  ...readdirSync(projectRoot).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(projectRoot, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join('docs', path)),
]

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

  test('every decision has its four parts', () => {
    const decisions = papers.filter((paper) => paper.startsWith(join('docs', 'decisions')))
    const parts = ['## Context', '## Decision', '## Consequences', '## Reconsider when']
    const incomplete = decisions.filter(
      (paper) => !parts.every((part) => read(paper).toLowerCase().includes(part.toLowerCase())),
    )
    expect(decisions.length).toBeGreaterThan(0)
    expect(incomplete).toEqual([])
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
