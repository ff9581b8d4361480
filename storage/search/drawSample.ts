/** A number that looks like chance and is the same for the same seed and row (MurmurHash3's last mixing). */
function lot(id: number, seed: number): number {
  let mixed =
    Math.imul((id % 0x1_0000_0000) ^ seed, 0x85ebca6b) ^ Math.imul(Math.floor(id / 0x1_0000_0000) + seed, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * Draws `size` rows, the same number from each stratum as far as it has so many. A row keeps its lot whatever else is there, so
 * that a sample stays nearly the same while new cases come in.
 */
export function drawSample(
  rows: readonly (readonly [id: number, stratum: string])[],
  size: number,
  seed: number,
): number[] {
  const strata = new Map<string, { id: number; lot: number }[]>();
  for (const [id, stratum] of rows) {
    const members = strata.get(stratum) ?? [];
    members.push({ id, lot: lot(id, seed) });
    if (members.length === 1) strata.set(stratum, members);
  }
  const inLots = (one: { id: number; lot: number }, other: { id: number; lot: number }) =>
    one.lot - other.lot || one.id - other.id;
  const rounds = [...strata.values()].flatMap((members) =>
    members
      .sort(inLots)
      .slice(0, size)
      .map((member, round) => ({ ...member, round })),
  );
  return rounds
    .sort((one, other) => one.round - other.round || inLots(one, other))
    .slice(0, size)
    .map(({ id }) => id);
}
