/**
 * What people like to talk about: a closed list, so that nothing of somebody's belief, health or politics can be written
 * here. It weighs where two keep each other company, and nowhere else.
 */
export const TALK_TOPICS = [
  'garden',
  'cooking',
  'music',
  'reading',
  'handwork',
  'sport',
  'nature',
  'animals',
  'travel',
  'games',
  'past',
  'family',
] as const
export type TalkTopic = (typeof TALK_TOPICS)[number]

/**
 * How many of these two lists are the same.
 *
 * @example sharedTopics(['garden', 'music'], ['music', 'travel']) // → 1
 */
export const sharedTopics = (one: readonly TalkTopic[], other: readonly TalkTopic[]): number =>
  one.filter((topic) => other.includes(topic)).length
