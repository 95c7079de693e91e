import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { Road } from '@/domain/message/road'
import { env } from '@/env'
import type { Tx } from '../gate/transaction'
import { addressKey } from '../mail/address-key'

/** Whether an SMS can leave at all; the demo shows it in its mailbox. */
export const smsIsOn = (): boolean => env().mode === 'demo' || env().sms !== undefined

/** The first road that is open now, or why there is none. STOP closes a number at once, also for what waits. */
export async function openRoad(
  tx: Tx,
  roads: readonly Road[],
  fitsSms: boolean,
): Promise<Road | 'no_address' | 'bad_address' | 'stopped'> {
  let why: 'no_address' | 'bad_address' | 'stopped' = 'no_address'
  for (const road of roads) {
    if (road.by === 'sms' && !(fitsSms && smsIsOn())) continue
    const key = addressKey(road.address)
    if (road.by === 'sms' && (await hasStopped(tx, key))) why = 'stopped'
    else if (await isBad(tx, key)) why = 'bad_address'
    else return road
  }
  return why
}

async function hasStopped(tx: Tx, key: string): Promise<boolean> {
  return (await tx.$count(table.smsStopped, eq(table.smsStopped.numberKey, key))) > 0
}

async function isBad(tx: Tx, key: string): Promise<boolean> {
  return (await tx.$count(table.badAddress, eq(table.badAddress.addressKey, key))) > 0
}
