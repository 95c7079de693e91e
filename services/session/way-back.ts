import { heldSecret, hold, letGo } from './current'

/** A path of ours, and nothing that a browser could read as another server. */
const OURS = /^\/(?![/\\])[^\\\s]*$/

/** Where to go on after signing in: the form that came back while nobody was signed in any more. */
export async function wayBack(): Promise<string | null> {
  const path = await heldSecret('way-back')
  return path && OURS.test(path) ? path : null
}

export async function rememberWay(path: string): Promise<void> {
  await hold('way-back', path)
}

export async function forgetWay(): Promise<void> {
  if (await heldSecret('way-back')) await letGo('way-back')
}
