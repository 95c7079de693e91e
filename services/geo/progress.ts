/** Shows how far a long step is. Sizes in bytes of the file that is read, or in its records. */
export type Progress = {
  readonly begin: (label: string, total: number) => void
  readonly add: (amount: number) => void
  readonly end: () => void
}

export const silent: Progress = { begin: () => {}, add: () => {}, end: () => {} }

/** A bar on a terminal; on anything else a line per tenth, so that a log stays readable. */
export function progressBar(out: NodeJS.WriteStream): Progress {
  let [label, total, done, shown] = ['', 0, 0, -1]
  return {
    begin(newLabel, newTotal) {
      label = newLabel
      total = newTotal
      done = 0
      shown = -1
    },
    add(amount) {
      done += amount
      const percent = total > 0 ? Math.min(100, Math.floor((100 * done) / total)) : 100
      const step = out.isTTY ? percent : Math.floor(percent / 10) * 10
      if (step === shown) return
      shown = step
      const bar = '█'.repeat(Math.floor(percent / 4)).padEnd(25, '░')
      out.write(out.isTTY ? `\r${bar} ${percent} % ${label}` : `${label}: ${step} %\n`)
    },
    end() {
      if (out.isTTY && shown >= 0) out.write('\n')
    },
  }
}
