/**
 * Numbers of which the smallest comes out first. Why two heaps: here one whole number says how far and who; the ways of
 * domain/walking/reach are fractions of metres, so its heap carries the crossing beside the key.
 */
export class Heap {
  size = 0
  private keys = new Float64Array(256)

  push(key: number): void {
    if (this.size === this.keys.length) {
      const larger = new Float64Array(this.keys.length * 2)
      larger.set(this.keys)
      this.keys = larger
    }
    const { keys } = this
    let hole = this.size++
    while (hole > 0) {
      const parent = (hole - 1) >> 1
      const above = keys[parent] as number
      if (above <= key) break
      keys[hole] = above
      hole = parent
    }
    keys[hole] = key
  }

  /** There must be one. */
  pop(): number {
    const { keys } = this
    const top = keys[0] as number
    const size = --this.size
    const last = keys[size] as number
    let hole = 0
    for (let child = 1; child < size; child = 2 * hole + 1) {
      if (child + 1 < size && (keys[child + 1] as number) < (keys[child] as number)) child++
      if ((keys[child] as number) >= last) break
      keys[hole] = keys[child] as number
      hole = child
    }
    keys[hole] = last
    return top
  }
}
