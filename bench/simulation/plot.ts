import type { Measures } from './measure'

const WIDTH = 720
const HEIGHT = 440
const LEFT = 70
const BOTTOM = 60
const TOP = 30
const RIGHT = 30

const round = (x: number) => Math.round(x * 10) / 10
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`)

/**
 * Helped in time against asks per volunteer and month, one point per policy, as SVG. Asks stand on a log scale:
 * broadcast asks ten times as often as the rest. Axis titles are given, because this draws no language.
 */
export function plot(
  rows: readonly (readonly [name: string, measures: Measures])[],
  titles: { readonly title: string; readonly asks: string; readonly inTime: string },
): string {
  const asks = rows.map(([, row]) => row.asksPerMonth)
  const low = Math.log2(Math.min(2, ...asks))
  const high = Math.log2(Math.max(32, ...asks) * 1.1)
  const x = (value: number) =>
    round(LEFT + ((Math.log2(value) - low) / (high - low)) * (WIDTH - LEFT - RIGHT))
  const y = (share: number) => round(HEIGHT - BOTTOM - ((share - 0.3) / 0.7) * (HEIGHT - TOP - BOTTOM))
  const line = (x1: number, y1: number, x2: number, y2: number) =>
    `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#bbb"/>`
  const text = (at: number, down: number, words: string, anchor = 'middle') =>
    `<text x="${at}" y="${down}" text-anchor="${anchor}">${escaped(words)}</text>`
  const across = [2, 4, 8, 16, 32].flatMap((value) => [
    line(x(value), TOP, x(value), HEIGHT - BOTTOM),
    text(x(value), HEIGHT - BOTTOM + 18, String(value)),
  ])
  const up = [0.4, 0.6, 0.8, 1].flatMap((share) => [
    line(LEFT, y(share), WIDTH - RIGHT, y(share)),
    text(LEFT - 8, y(share) + 4, `${Math.round(100 * share)} %`, 'end'),
  ])
  const points = rows.flatMap(([name, row]) => [
    `<circle cx="${x(row.asksPerMonth)}" cy="${y(row.inTime)}" r="6" fill="${name.startsWith('ours') ? '#b3530b' : '#44546a'}"/>`,
    text(x(row.asksPerMonth) + 10, y(row.inTime) - 9, name, 'start'),
  ])
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13" role="img">`,
    `<title>${escaped(titles.title)}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...across,
    ...up,
    text(WIDTH / 2, HEIGHT - 14, titles.asks),
    text(LEFT, TOP - 10, titles.inTime, 'start'),
    ...points,
    '</svg>',
    '',
  ].join('\n')
}
