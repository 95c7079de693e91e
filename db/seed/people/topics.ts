import { TALK_TOPICS, type TalkTopic } from '@/domain/kernel/talk-topics'
import type { Rows } from '../rows'

/** Two for most, of which not the same two stand beside each other everywhere; without dice, so that all else stays as it is drawn. */
const topicsOf = (n: number): TalkTopic[] =>
  n % 5 === 4 ? [] : TALK_TOPICS.filter((_, at) => at === n % 12 || at === (n * 7 + 3) % 12)

/** What people like to talk about, once the past is told: it weighs from now on. */
export function addTopics(rows: Rows): void {
  rows.volunteer.forEach((row, n) => {
    if (row.kinds.length > 0) row.topics = topicsOf(n)
  })
  rows.resident.forEach((row, n) => {
    if (n % 3 !== 0) row.topics = topicsOf(n)
  })
}
