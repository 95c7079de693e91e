import type { Declared } from './operations'
import { isTest, type Source } from './sources'

const names = (source: Source, word: string) => new RegExp(`\\b${word}\\b`).test(source.text)

/** Address of the route that a file of app/ belongs to: `app/[locale]/(openbaar)/hulp/actions.ts` → `/hulp` */
export function routeOf(path: string): string {
  if (path.startsWith('app/_route/')) return 'app/_route'
  const parts = path
    .split('/')
    .slice(1, -1)
    .filter((part) => part !== '[locale]' && !/^[(_]/.test(part))
  return `/${parts.join('/')}`
}

/** Where an operation is used: pages by address, jobs and scripts by file. */
export function usesOf({ exported }: Declared, sources: readonly Source[]): string[] {
  const users = sources.filter((source) => !isTest(source) && names(source, exported))
  const pages = users.filter(({ path }) => path.startsWith('app/')).map(({ path }) => routeOf(path))
  const others = users.filter(({ path }) => /^(scripts|services\/jobs)\//.test(path)).map(({ path }) => path)
  return [...new Set([...pages, ...others])].toSorted()
}

/** Tests that call the operation or name it. */
export const testsOf = ({ exported, name }: Declared, sources: readonly Source[]): string[] =>
  sources
    .filter((source) => isTest(source) && /^(services|e2e|scripts)\//.test(source.path))
    .filter((source) => names(source, exported) || source.text.includes(`'${name}'`))
    .map(({ path }) => path)
