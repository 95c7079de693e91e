import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { step } from './step'

/** Fills the demo with its invented people; an installation that has them keeps them. */
export async function seedWhenPresent(root: string): Promise<void> {
  const file = join(root, 'services/demo/seed.ts')
  if (!existsSync(file)) return
  const { seedDemo } = (await import(pathToFileURL(file).href)) as { seedDemo(): Promise<void> }
  await step('Loading the demo city', seedDemo)
}
