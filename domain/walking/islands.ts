/**
 * Labels the connected parts of a network, the largest one 0, then by size. A house on another island than
 * the person who asks cannot be walked to on this map, which must be seen and not read as "far".
 *
 * @example labelIslands(first, neighbour) // Uint32Array [0, 0, 0, 1, 1]: three nodes together, two apart
 */
export function labelIslands(first: Uint32Array, neighbour: Uint32Array): Uint32Array {
  const nodes = first.length - 1
  const label = new Uint32Array(nodes).fill(UNSEEN)
  const stack = new Uint32Array(nodes)
  const sizes: number[] = []
  for (let start = 0; start < nodes; start++) {
    if (label[start] !== UNSEEN) continue
    const island = sizes.length
    let [top, size] = [1, 0]
    stack[0] = start
    label[start] = island
    while (top > 0) {
      const node = stack[--top] as number
      size++
      for (let i = first[node] as number; i < (first[node + 1] as number); i++) {
        const next = neighbour[i] as number
        if (label[next] !== UNSEEN) continue
        label[next] = island
        stack[top++] = next
      }
    }
    sizes.push(size)
  }
  const bySize = sizes
    .map((size, island) => ({ size, island }))
    .sort((a, b) => b.size - a.size || a.island - b.island)
  const rank = new Uint32Array(sizes.length)
  bySize.forEach(({ island }, position) => {
    rank[island] = position
  })
  return label.map((island) => rank[island] as number)
}

const UNSEEN = 0xffff_ffff
