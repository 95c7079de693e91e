import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

export interface PostFigure {
  readonly letters: number
  readonly arrived: number
  readonly once: number
  /** Came a second time under the same name, because nobody could know of the first. */
  readonly again: number
  /** Came a second time although we knew: must be 0. */
  readonly twice: number
  readonly awaySeconds: number
  readonly allSentAfterMs: number
}

/** The evenings of `post.ts`, in a process of their own: settings are read once in a process. */
export async function postFigure(letters: number, seconds: number): Promise<PostFigure> {
  const args = ['--import', 'tsx', 'bench/soak/post.ts', String(letters), String(seconds)]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return JSON.parse(stdout)
}
