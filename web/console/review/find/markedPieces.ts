/** A piece of a text, marked or not. */
export interface MarkedPiece {
  start: number;
  text: string;
  isMarked: boolean;
}

/** Cuts a text at the ends of ranges. The pieces together are the text; ranges outside it, or that overlap, do no harm. */
export function markedPieces(text: string, ranges: readonly { start: number; end: number }[]): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let at = 0;
  const push = (to: number, isMarked: boolean) => {
    if (to > at) pieces.push({ start: at, text: text.slice(at, to), isMarked });
    at = Math.max(at, to);
  };
  for (const { start, end } of [...ranges].sort((one, other) => one.start - other.start)) {
    if (!(end > start)) continue;
    push(Math.min(start, text.length), false);
    push(Math.min(end, text.length), true);
  }
  push(text.length, false);
  return pieces;
}
