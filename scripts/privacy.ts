import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { renderFieldRegister } from './privacy/field-register'
import { renderProcessingRegister } from './privacy/processing-register'

const write = (path: string, text: string) => {
  writeFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), text)
  console.log(`${path} is written.`)
}

write('docs/privacy.md', renderFieldRegister())
write('docs/processing-register.md', renderProcessingRegister())
