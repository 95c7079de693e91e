import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { openPoolSizes } from '@/db/client'
import type { Line } from '../failing/line'
import { asked } from '../health-facts'
import type { Durations } from './durations'

const NANO = 1e9

interface Figure {
  readonly name: string
  readonly label: string
  readonly value: number
}

/** What each figure of the database is, for who reads them; what is not named here is not told. */
const FIGURES: Readonly<Record<string, { readonly label?: string; readonly help: string }>> = {
  jobs_due: { label: 'task', help: 'Jobs that could run now' },
  jobs_failing: { label: 'task', help: 'Jobs that failed before and wait for their next try' },
  jobs_given_up: { label: 'task', help: 'Jobs that failed for the last time' },
  letters_waiting: { help: 'Letters that have not left' },
  letters_oldest_seconds: { help: 'Since when the oldest letter should have left' },
  duties_open: { label: 'owner', help: 'What waits for somebody of staff' },
  duties_overdue: { label: 'owner', help: 'Of those, what is late' },
  alerts_overdue: { help: 'Alarms of the log that nobody judged in a day' },
}

const loop = monitorEventLoopDelay({ resolution: 20 })
loop.enable()

const entry = (name: string, help: string, type: string, lines: readonly string[]) => [
  `# HELP zorgzame_buur_${name} ${help}`,
  `# TYPE zorgzame_buur_${name} ${type}`,
  ...lines,
]
const gauge = (name: string, help: string, values: readonly (readonly [labels: string, value: number])[]) =>
  entry(
    name,
    help,
    'gauge',
    values.map(([labels, value]) => `zorgzame_buur_${name}${labels && `{${labels}}`} ${value}`),
  )

/** Everything in the text format of Prometheus: figures of the machine and of the queues, and nothing about anybody. */
export async function metricsText(durations: Durations, line: Line): Promise<string> {
  const rows = await asked<Figure>('select name, label, value from app.figures()')
  const queues = Object.entries(FIGURES).flatMap(([name, { label, help }]) => {
    const own = (rows ?? []).filter((row) => row.name === name)
    return gauge(
      name,
      help,
      own.map((row) => [label ? `${label}="${row.label}"` : '', row.value] as const),
    )
  })
  const delay = [0.5, 0.99].map((part) => [`quantile="${part}"`, loop.percentile(part * 100) / NANO] as const)
  const pools = openPoolSizes().flatMap(({ name, total, idle, waiting }) => [
    [`pool="${name}",state="used"`, total - idle] as const,
    [`pool="${name}",state="idle"`, idle] as const,
    [`pool="${name}",state="waited_for"`, waiting] as const,
  ])
  const lines = [
    ...gauge('database_answers', 'Whether the database answered just now', [['', rows ? 1 : 0]]),
    ...queues,
    ...gauge('pool_connections', 'Connections to the database', pools),
    ...gauge('line_length', 'Pages that wait for their turn', [['', line.length]]),
    ...gauge('event_loop_delay_seconds', 'How late the process comes to its work', delay),
    ...gauge('memory_bytes', 'Memory of the process', [['', process.memoryUsage().rss]]),
    ...entry(
      'answer_seconds',
      'How long answers took',
      'histogram',
      durations.lines('zorgzame_buur_answer_seconds'),
    ),
  ]
  loop.reset()
  return `${lines.join('\n')}\n`
}

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Whoever watches the machine shows the key; without one nobody reads figures. */
export function mayReadMetrics(
  { headers }: Pick<IncomingMessage, 'headers'>,
  key: string | undefined,
): boolean {
  const shown = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1]
  return key !== undefined && shown !== undefined && timingSafeEqual(digest(shown), digest(key))
}
