import { spawn } from 'node:child_process'

const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`

/** Runs one command; resolves to its exit code and everything it wrote. */
export function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', NEXT_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    let output = ''
    const keep = (chunk) => {
      output += chunk
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

async function outcome(step) {
  const begun = performance.now()
  try {
    const { code, output, counts } = await step.run()
    const { passed, failed } = counts ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
    // A tool that fails without a failing test (a crash, a wrong configuration) is a failure too.
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, output, time: seconds(begun) }
  } catch (error) {
    return { passed: 0, failed: 1, output: `${error.stack ?? error}\n`, time: seconds(begun) }
  }
}

function report(step, { passed, failed, output, time }) {
  if (failed > 0) console.log(`\n${output.trimEnd()}\n`)
  console.log(`${failed > 0 ? '✗' : '✓'} ${step.title}: ${passed} passed, ${failed} failed (${time})`)
}

/**
 * Runs every step, also after a failing one, so that all failures are seen. Steps marked `light` run two at a
 * time; the others have the machine to themselves. Reports come in the order of the list.
 */
export async function runSteps(steps) {
  const begun = performance.now()
  const total = { passed: 0, failed: 0 }
  const results = new Map()
  const waiting = steps.filter((step) => step.light)
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) results.set(step, await outcome(step))
  }
  await Promise.all([worker(), worker()])
  for (const step of steps) {
    if (!step.light) console.log(`… ${step.title}`)
    const result = results.get(step) ?? (await outcome(step))
    report(step, result)
    total.passed += result.passed
    total.failed += result.failed
  }
  console.log(`All steps: ${seconds(begun)}`)
  return total
}
