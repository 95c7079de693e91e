import { expect, test } from 'vitest'
import { healthWordsIn } from '@/domain/note/health-words'
import en from '@/messages/en/work.json'
import fr from '@/messages/fr/work.json'
import nl from '@/messages/nl/work.json'

test.each([nl, fr, en])('no ready sentence tells of somebody’s health', ({ work: { ready } }) => {
  for (const sentence of Object.values(ready)) expect(healthWordsIn(sentence)).toEqual([])
})
