/**
 * A text made from another one, with the way back: unit `i` came from `[starts[i], ends[i])` of the original. Every
 * tag is found in a made text and reported in the original.
 */
export interface MappedText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Collects a mapped text piece by piece. */
export interface MappedTextBuilder {
  /** Appends one unit, which came from `[start, end)`. */
  addUnit(unit: number, start: number, end: number): void;
  /** Appends `piece`; all its units came from `[start, end)`. */
  add(piece: string, start: number, end: number): void;
  build(): MappedText;
}

/** An empty builder with room for `room` units at first; without `tracked` only the text is kept, for texts nobody asks back about. */
export function createMappedText(room: number, tracked = true): MappedTextBuilder {
  let units = new Uint16Array(room);
  const starts = new Array<number>(tracked ? room : 0);
  const ends = new Array<number>(tracked ? room : 0);
  let count = 0;
  let seen = 0;

  function addUnit(unit: number, start: number, end: number): void {
    if (count === units.length) units = widened(units);
    units[count] = unit;
    if (tracked) {
      starts[count] = start;
      ends[count] = end;
    }
    seen |= unit;
    count += 1;
  }

  return {
    addUnit,
    add(piece, start, end) {
      for (let i = 0; i < piece.length; i += 1) addUnit(piece.charCodeAt(i), start, end);
    },
    build: () => ({ text: textOf(units.subarray(0, count), seen), starts, ends }),
  };
}

function widened(units: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const wider = new Uint16Array(2 * units.length + 16);
  wider.set(units);
  return wider;
}

/** `seen` is all units or-ed. Text that fits in bytes is kept in bytes, for expressions run over it faster. */
function textOf(units: Uint16Array, seen: number): string {
  if (seen < 0x100) return Buffer.from(units).toString('latin1');
  return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');
}

/** The part of the original that made `[start, end)`; the range must not be empty. */
export function originalSpan(mapped: MappedText, start: number, end: number): { start: number; end: number } {
  return { start: mapped.starts[start] ?? 0, end: mapped.ends[end - 1] ?? 0 };
}
