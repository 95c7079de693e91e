import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locale } from '@/domain/kernel/locales'

export type Catalogue = ReadonlyMap<string, string>

type Tree = { readonly [key: string]: string | Tree }

function leaves(tree: Tree, prefix: string): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const path = prefix === '' ? key : `${prefix}.${key}`
    return typeof value === 'string' ? [[path, value]] : leaves(value, path)
  })
}

/** All messages of one language by their full key, from `nl/*.json`. Throws when a key stands in two files. */
export function readCatalogue(folder: string, language: Locale): Catalogue {
  const files = readdirSync(join(folder, language)).filter((name) => name.endsWith('.json'))
  const found = new Map<string, string>()
  for (const file of files) {
    for (const [key, text] of leaves(JSON.parse(readFileSync(join(folder, language, file), 'utf8')), '')) {
      if (found.has(key)) throw new Error(`${language}/${file}: ${key} stands in another file too`)
      found.set(key, text)
    }
  }
  return found
}
