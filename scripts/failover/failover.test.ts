import { describe, expect, it } from 'vitest'
import { playFailover } from './play'
import { programsMissing } from './programs'

const MINUTE = 60_000

/** Minutes long and for Debian: in the long form of the promises only. */
describe.skipIf(!process.env.TRUST_LONG || programsMissing().length > 0)('P18 the leader is killed', () => {
  it('loses nothing that was confirmed', { timeout: 10 * MINUTE }, async ({ task }) => {
    const lines: string[] = []
    expect(await playFailover(3, (line) => lines.push(line), [])).toBe(0)
    Object.assign(task.meta, { figure: lines.at(-1) })
  })
})
