/** Finds a feature by its hash, or -1: open addressing, at most half full. */
export function createFinder(keys: Uint32Array): (hash: number) => number {
  let bits = 4;
  while (2 ** bits < 2 * keys.length) bits += 1;
  const mask = 2 ** bits - 1;
  const slots = new Int32Array(2 ** bits).fill(-1);
  keys.forEach((key, id) => {
    let slot = key & mask;
    while ((slots[slot] as number) >= 0) slot = (slot + 1) & mask;
    slots[slot] = id;
  });
  return (hash) => {
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = slots[slot] as number;
      if (id < 0 || keys[id] === hash) return id;
    }
  };
}
