/** A set of words as a tree of their units. Nodes are numbers, the root is 0. */
export interface Trie {
  /** Adds a word and returns the node it ends at. */
  add(word: string): number;
  /** The node that `unit` leads to, or 0 where no word goes on so. */
  step(node: number, unit: number): number;
}

/** An edge in the table: the node it leaves, its unit, the node it leads to. */
const CELL = 3;

/** Cells at first, a power of two. */
const FIRST_CELLS = 2 ** 10;

/** Spreads nodes and units over the table (Knuth, TAOCP 6.4). */
const GOLDEN = 0x9e3779b1;

/** An empty trie. All edges are in one hash table: quick to build, and a step touches one place in memory. */
export function createTrie(): Trie {
  let nodes = 1;
  let mask = FIRST_CELLS - 1;
  let cells = new Uint32Array(CELL * FIRST_CELLS);

  /** Where an edge is, or the free place where it belongs. */
  function find(node: number, unit: number): number {
    const hash = Math.imul(node ^ (unit << 15), GOLDEN);
    for (let cell = (hash ^ (hash >>> 15)) & mask; ; cell = (cell + 1) & mask) {
      const at = CELL * cell;
      if (cells[at + 2] === 0 || (cells[at] === node && cells[at + 1] === unit)) return at;
    }
  }

  function addEdge(node: number, unit: number): number {
    if (2 * nodes > mask) grow();
    put(node, unit, nodes);
    nodes += 1;
    return nodes - 1;
  }

  function put(node: number, unit: number, to: number): void {
    const at = find(node, unit);
    cells[at] = node;
    cells[at + 1] = unit;
    cells[at + 2] = to;
  }

  function grow(): void {
    const old = cells;
    mask = 2 * mask + 1;
    cells = new Uint32Array(CELL * (mask + 1));
    for (let at = 0; at < old.length; at += CELL) {
      if (old[at + 2] !== 0) put(old[at] ?? 0, old[at + 1] ?? 0, old[at + 2] ?? 0);
    }
  }

  function step(node: number, unit: number): number {
    return cells[find(node, unit) + 2] ?? 0;
  }

  return {
    step,
    add(word) {
      let node = 0;
      for (let i = 0; i < word.length; i += 1)
        node = step(node, word.charCodeAt(i)) || addEdge(node, word.charCodeAt(i));
      return node;
    },
  };
}
