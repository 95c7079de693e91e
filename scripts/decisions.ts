import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { oldDecisions } from './fences/decisions'

const folder = fileURLToPath(new URL('../docs/decisions/', import.meta.url))
const records = readdirSync(folder)
  .sort()
  .map((file) => ({ file, text: readFileSync(folder + file, 'utf8') }))
const old = oldDecisions(records, Date.now())

for (const { file, text } of old) {
  const reconsider = text.split('## Reconsider when')[1]?.trim() ?? ''
  process.stdout.write(
    `docs/decisions/${file}\n  reconsider when: ${reconsider.replaceAll('\n', '\n  ')}\n\n`,
  )
}
process.stdout.write(`${old.length} of ${records.length} decisions were not looked at for a year.\n`)
