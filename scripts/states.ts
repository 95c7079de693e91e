import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { renderStates } from './states/render'

writeFileSync(fileURLToPath(new URL('../docs/states.md', import.meta.url)), renderStates())
console.log('docs/states.md is written.')
