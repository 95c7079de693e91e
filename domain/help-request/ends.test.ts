import { describe, expect, it } from 'vitest'
import { END_STATES, END_WORDS, ENDS, isEnd, SILENT_STATES } from './ends'
import { HELP_REQUEST, HELP_REQUEST_STATES } from './help-request-states'

describe('the ends of a request', () => {
  it('tell every neighbour, by letter or by voice', () => {
    for (const state of END_STATES) expect(ENDS[state].letter !== null || ENDS[state].call, state).toBe(true)
  })

  it('write nothing after a death, and nothing leads back from there', () => {
    expect(SILENT_STATES).toEqual(['deceased'])
    for (const state of SILENT_STATES) {
      expect(ENDS[state].letter).toBeNull()
      expect(HELP_REQUEST[state].next).toEqual([])
    }
  })

  it('say that the resident stopped only when the resident stopped', () => {
    expect(END_STATES.filter((state) => ENDS[state].letter === 'stopped')).toEqual(['withdrawn'])
  })

  it('leave no words unused', () => {
    expect(END_WORDS.filter((words) => !END_STATES.some((state) => ENDS[state].letter === words))).toEqual([])
  })

  it('are no state in which help goes on', () => {
    const goesOn = ['seeking', 'proposed_to_resident', 'matched', 'in_progress', 'ongoing', 'done', 'ended']
    expect(HELP_REQUEST_STATES.filter((state) => goesOn.includes(state) && isEnd(state))).toEqual([])
  })
})
