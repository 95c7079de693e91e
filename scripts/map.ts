import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { renderMap } from './map/render'
import { readSources } from './map/sources'

const root = fileURLToPath(new URL('..', import.meta.url))
writeFileSync(join(root, 'docs/map.md'), renderMap(readSources(root)))
console.log('docs/map.md is written.')
