/** An unused cell. */
const FREE = 0;

/** Never fuller than this: a look-up of what is not there ends after two or three neighbouring cells. */
const FULL_MAX = 0.66;

/** The smallest table, in bits of its size. */
const BITS_MIN = 4;

/**
 * Finds a row by its key, or 0 where there is none; row 0 is not looked for. Open addressing; a cell of
 * four bytes holds a row and as many bits of its key as there is room for, so that the table stays in a near cache and
 * hardly ever a row must be looked at that is not the one.
 */
export function createRowFinder(keys: Int32Array): (key: number) => number {
  const count = keys.length;
  let bits = BITS_MIN;
  while (FULL_MAX * 2 ** bits < count) bits += 1;
  const cells = new Uint32Array(2 ** bits);
  /** The bits of a row in a cell, and of the place where a key is looked for. */
  const mask = cells.length - 1;
  for (let row = 1; row < count; row += 1) {
    const key = keys[row] as number;
    let at = key & mask;
    while (cells[at] !== FREE) at = (at + 1) & mask;
    cells[at] = (key & ~mask) | row;
  }
  return (key) => {
    for (let at = key & mask; ; at = (at + 1) & mask) {
      const cell = cells[at] as number;
      if (cell === FREE) return 0;
      const row = cell & mask;
      if (((cell ^ key) & ~mask) === 0 && ((keys[row] as number) ^ key) === 0) return row;
    }
  };
}
