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
  /** Appends `piece`; all its units came from `[start, end)`. */
  add(piece: string, start: number, end: number): void;
  build(): MappedText;
}

/** An empty builder; without `tracked` only the text is kept, for texts nobody asks back about. */
export function createMappedText(tracked = true): MappedTextBuilder {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  return {
    add(piece, start, end) {
      pieces.push(piece);
      if (!tracked) return;
      for (let i = 0; i < piece.length; i += 1) {
        starts.push(start);
        ends.push(end);
      }
    },
    build: () => ({ text: pieces.join(''), starts, ends }),
  };
}

/** The part of the original that made `[start, end)`; the range must not be empty. */
export function originalSpan(mapped: MappedText, start: number, end: number): { start: number; end: number } {
  return { start: mapped.starts[start] ?? 0, end: mapped.ends[end - 1] ?? 0 };
}
