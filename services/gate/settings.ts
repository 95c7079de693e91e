import { completeSettings } from '@/db/city-settings'
import * as table from '@/db/schema'
import type { CitySettings } from '@/domain/city/settings'
import { type CityPractice, USUAL_PRACTICE } from '@/domain/practice/practice'
import type { Tx } from './transaction'

const read = new WeakMap<Tx, Promise<CitySettings | null>>()

async function settingsRow(tx: Tx): Promise<CitySettings | null> {
  const [row] = await tx.select({ settings: table.city.settings }).from(table.city).limit(1)
  return row ? completeSettings(row.settings) : null
}

/** The settings of the city, read once in a transaction; null before its first start. */
export function settingsIn(tx: Tx): Promise<CitySettings | null> {
  const known = read.get(tx) ?? settingsRow(tx)
  read.set(tx, known)
  return known
}

/** The hours, days and terms by which everything in this transaction is planned. */
export async function practiceIn(tx: Tx): Promise<CityPractice> {
  return (await settingsIn(tx)) ?? USUAL_PRACTICE
}
