import type pg from 'pg'
import { CITY_TIME_ZONE } from '@/domain/kernel/time'
import { type Growth, planCopies } from './copies'
import { growLetters, growLog } from './log'
import { growPeople } from './people'
import { growRequests } from './requests'
import { growVisits } from './visits'

/** A city of 100,000 after three years, of which two are kept: 50,000 requests, 5,250 neighbours. */
export const WHOLE_CITY: Growth = { towns: 20, parts: 8 }

/**
 * Tells the demo's twelve weeks again, town by town and stretch by stretch, in statements of the database itself: every
 * rule of the tables holds, and the log is sealed. The demo's own people and personas stay as they are.
 */
export async function growCity(
  pool: pg.Pool,
  growth: Growth,
  told: (step: string) => void = () => {},
): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    // Eighty-four days earlier is the same hour on the clock.
    await client.query(`set local timezone = '${CITY_TIME_ZONE}'`)
    await client.query(`set local work_mem = '256MB'`)
    await planCopies(client, growth)
    told('people')
    await growPeople(client, growth)
    told('requests, offers, help')
    await growRequests(client, growth.towns)
    told('visits')
    await growVisits(client)
    told('log and letters')
    await growLog(client)
    await growLetters(client)
    await client.query('commit')
    told('statistics')
    await client.query('vacuum analyze')
    client.release()
  } catch (error) {
    client.release(true)
    throw error
  }
}
