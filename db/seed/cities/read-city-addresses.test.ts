import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readCityAddresses } from './read-city-addresses'

const root = new URL('.', import.meta.url).pathname
const cities = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())

describe('the demo addresses of every city', () => {
  it.each(cities.map((city) => city.name))('%s: every line is a Belgian address, none twice', (name) => {
    const addresses = readCityAddresses(join(root, name))
    expect(addresses.length).toBeGreaterThan(20_000)
    const wrong = addresses.filter(
      (a) => !/^\d{4}$/.test(a.postcode) || a.lat < 49.4 || a.lat > 51.6 || a.lon < 2.5 || a.lon > 6.5,
    )
    expect(wrong).toEqual([])
    const keys = new Set(addresses.map((a) => `${a.postcode}|${a.street}|${a.houseNumber}|${a.lat}|${a.lon}`))
    expect(keys.size).toBe(addresses.length)
  })

  it('names the line that is broken', () => {
    const folder = mkdtempSync(join(tmpdir(), 'city-'))
    writeFileSync(join(folder, 'addresses.csv.gz'), gzipSync('header\n1000,A,B,1,51,4\n1000,A,B,1,51\n'))
    expect(() => readCityAddresses(folder)).toThrow(/line 3/)
  })
})
