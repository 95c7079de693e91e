/** What a search needs of one volunteer, in numbers. Coordinates are metres in one plane. */
export interface Profile {
  readonly x: number
  readonly y: number
  /** Below 0 for who has no place on the map: nobody finds them by distance. */
  readonly radiusMetres: number
  readonly slots: number
  /** Kinds of help in the low bits, languages folded into the rest up to bit 30; 0 for who cannot be asked at all. */
  readonly traits: number
}

/** What a volunteer must have to be found: any of the folded languages, the kind, any of the slots, and be near enough. */
export interface Search {
  readonly x: number
  readonly y: number
  readonly kind: number
  readonly languages: number
  readonly slots: number
}

/** Nobody walks farther than this for a neighbour; radii beyond it are cut off. */
export const FARTHEST_RADIUS = 16_000
/** Who walks less far is looked for less far: volunteers stand in bands by radius, each searched over its own square. */
const BANDS = [1_020, 2_040, 4_080, FARTHEST_RADIUS] as const
const CELL = 800
/** Columns side by side in memory: what one search reads of a band lies together on a few pages. */
const STRIPE = 16
const OUTSIDE = -1
/** Words of one record: x, y, radius squared, slots, traits, id. */
const WORDS = 6
const X = 0
const Y = 1
const REACH = 2
const SLOTS = 3
const TRAITS = 4
export const ID = 5

/**
 * A grid over all volunteers. The records stand sorted by band, stripe of columns, row and cell, so that a search
 * reads a few stretches of memory instead of many small ones. A changed profile is one write; who moves to another
 * cell goes to a short tail that every search reads too, and the grid is laid anew when the tail grows long.
 */
export class Grid {
  numbers = new Float32Array(0)
  words = new Int32Array(0)
  /** Records in cells, and after them the tail. */
  count = 0
  private sorted = 0
  private left = 0
  private bottom = 0
  private columns = 1
  private stripes = 1
  private rows = 1
  private cellStart = new Int32Array(2)
  /** Where the record of a volunteer stands. */
  private place = new Int32Array(0)
  found = new Int32Array(1_024)

  constructor(profiles: readonly Profile[]) {
    this.place = Int32Array.from(profiles, (_, id) => id)
    this.words = new Int32Array(profiles.length * WORDS)
    this.numbers = new Float32Array(this.words.buffer)
    profiles.forEach((profile, id) => {
      if (!Number.isFinite(profile.x + profile.y))
        throw new RangeError(`volunteer ${id} has no place on the map`)
      this.write(id, id, profile)
    })
    this.lay()
  }

  get size(): number {
    return this.place.length
  }

  /** Replaces the profile of one volunteer. */
  update(id: number, profile: Profile): void {
    const old = this.place[id]
    if (old === undefined) throw new RangeError(`there is no volunteer ${id}`)
    if (!Number.isFinite(profile.x + profile.y))
      throw new RangeError(`volunteer ${id} has no place on the map`)
    const cell = this.cellAt(old)
    this.write(old, id, profile)
    if (old >= this.sorted || this.cellAt(old) === cell) return
    if ((this.count + 1) * WORDS > this.words.length) {
      this.lay()
      return
    }
    this.words[old * WORDS + TRAITS] = 0
    this.write(this.count++, id, profile)
  }

  /** The same grid after a message between threads, which carries no methods. */
  static received(parts: Grid): Grid {
    return Object.setPrototypeOf(parts, Grid.prototype)
  }

  /** As `search`, wherever they live. */
  searchEverywhere({ kind, languages, slots }: Omit<Search, 'x' | 'y'>): number {
    const { words } = this
    this.makeRoom(this.count)
    let found = 0
    for (let at = 0, end = this.count * WORDS; at < end; at += WORDS) {
      const traits = words[at + TRAITS] as number
      const fits = (traits & kind) !== 0 && (traits & languages) !== 0
      if (fits && ((words[at + SLOTS] as number) & slots) !== 0) this.found[found++] = at
    }
    return found
  }

  /** Fills `found` with the places of all who match, and returns how many. The order is that of the grid. */
  search(need: Search): number {
    const { x, y } = need
    let found = 0
    for (let band = 0; band < BANDS.length; band++) {
      const bandStart = this.cellOf(band, 0, 0)
      if (this.cellStart[bandStart] === this.cellStart[this.cellOf(band + 1, 0, 0)]) continue
      const far = BANDS[band] as number
      const top = Math.min(this.rows - 1, Math.floor((y + far - this.bottom) / CELL))
      const last = Math.min(this.columns - 1, Math.floor((x + far - this.left) / CELL))
      const first = Math.max(0, Math.floor((x - far - this.left) / CELL))
      const bottom = Math.max(0, Math.floor((y - far - this.bottom) / CELL))
      for (let from = first; from <= last; from = (Math.floor(from / STRIPE) + 1) * STRIPE) {
        const wide = Math.min(last, (Math.floor(from / STRIPE) + 1) * STRIPE - 1) - from + 1
        for (let row = bottom; row <= top; row++) {
          const cell = this.cellOf(band, row, from)
          const start = this.cellStart[cell] ?? 0
          found = this.scan(need, start, this.cellStart[cell + wide] ?? 0, found)
        }
      }
    }
    return this.scan(need, this.sorted, this.count, found)
  }

  private makeRoom(many: number): void {
    if (this.found.length >= many) return
    const wider = new Int32Array(2 * many)
    wider.set(this.found)
    this.found = wider
  }

  private scan(need: Search, from: number, to: number, found: number): number {
    const { x, y, kind, languages, slots } = need
    const { words, numbers } = this
    this.makeRoom(found + to - from)
    const out = this.found
    for (let at = from * WORDS, end = to * WORDS; at < end; at += WORDS) {
      const traits = words[at + TRAITS] as number
      if (
        (traits & kind) === 0 ||
        (traits & languages) === 0 ||
        ((words[at + SLOTS] as number) & slots) === 0
      )
        continue
      const dx = (numbers[at + X] as number) - x
      const dy = (numbers[at + Y] as number) - y
      if (dx * dx + dy * dy <= (numbers[at + REACH] as number)) out[found++] = at
    }
    return found
  }

  /** The band, row and column in which a record belongs, as one number; OUTSIDE for who moved past the edge. */
  private cellAt(place: number): number {
    const x = this.numbers[place * WORDS + X] as number
    const y = this.numbers[place * WORDS + Y] as number
    const reach = this.numbers[place * WORDS + REACH] as number
    let band = 0
    while (band < BANDS.length - 1 && reach > (BANDS[band] as number) ** 2) band++
    const row = Math.floor((y - this.bottom) / CELL)
    const column = Math.floor((x - this.left) / CELL)
    if (row < 0 || row >= this.rows || column < 0 || column >= this.columns) return OUTSIDE
    return this.cellOf(band, row, column)
  }

  private cellOf(band: number, row: number, column: number): number {
    const stripe = Math.floor(column / STRIPE)
    return ((band * this.stripes + stripe) * this.rows + row) * STRIPE + (column % STRIPE)
  }

  /** Sorts all records by cell, and leaves room for a tail of those who will move. */
  private lay(): void {
    const { words: oldWords, numbers: oldNumbers, place: oldPlace, size } = this
    const first = (oldPlace[0] ?? 0) * WORDS
    let left = oldNumbers[first + X] ?? 0
    let bottom = oldNumbers[first + Y] ?? 0
    let right = left
    let top = bottom
    for (const place of oldPlace) {
      left = Math.min(left, oldNumbers[place * WORDS + X] as number)
      right = Math.max(right, oldNumbers[place * WORDS + X] as number)
      bottom = Math.min(bottom, oldNumbers[place * WORDS + Y] as number)
      top = Math.max(top, oldNumbers[place * WORDS + Y] as number)
    }
    this.left = left
    this.bottom = bottom
    this.columns = Math.floor((right - left) / CELL) + 1
    this.stripes = Math.ceil(this.columns / STRIPE)
    this.rows = Math.floor((top - bottom) / CELL) + 1
    const cells = new Int32Array(size)
    const start = new Int32Array(BANDS.length * this.stripes * STRIPE * this.rows + 1)
    for (let id = 0; id < size; id++) {
      const cell = this.cellAt(oldPlace[id] as number)
      cells[id] = cell
      start[cell + 1] = (start[cell + 1] as number) + 1
    }
    for (let cell = 1; cell < start.length; cell++)
      start[cell] = (start[cell] as number) + (start[cell - 1] as number)
    this.words = new Int32Array((size + 64 + Math.floor(Math.sqrt(size))) * WORDS)
    this.numbers = new Float32Array(this.words.buffer)
    const next = start.slice()
    for (let id = 0; id < size; id++) {
      const cell = cells[id] as number
      const at = next[cell] as number
      next[cell] = at + 1
      const from = (oldPlace[id] as number) * WORDS
      this.words.set(oldWords.subarray(from, from + WORDS), at * WORDS)
      oldPlace[id] = at
    }
    this.cellStart = start
    this.sorted = size
    this.count = size
  }

  private write(at: number, id: number, one: Profile): void {
    const base = at * WORDS
    const radius = Math.min(one.radiusMetres, FARTHEST_RADIUS)
    const reach = radius < 0 ? -1 : radius * radius
    this.numbers[base + X] = one.x
    this.numbers[base + Y] = one.y
    this.numbers[base + REACH] = reach
    this.words[base + SLOTS] = one.slots
    this.words[base + TRAITS] = one.traits
    this.words[base + ID] = id
    this.place[id] = at
  }
}
