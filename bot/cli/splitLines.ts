import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** One line of input. */
export interface InputLine {
  /** From 1. */
  readonly number: number;
  /** Without its line break; undefined when the line was longer than allowed and has been thrown away. */
  readonly text: string | undefined;
}

/** Longest line read, in UTF-16 units: far more than any message with its context. */
const LINE_MAX = 4_000_000;

/**
 * The lines of a stream, as they come. Holds one line at a time and at most `max` units of it, so that endless input
 * without a line break cannot fill the memory. Accepts `\n` and `\r\n` and drops a leading byte-order mark.
 */
export async function* splitLines(input: Readable, max = LINE_MAX): AsyncGenerator<InputLine> {
  const decoder = new StringDecoder('utf8');
  let pending = '';
  let overflowed = false;
  let number = 0;
  for await (const chunk of input) {
    const pieces = (typeof chunk === 'string' ? chunk : decoder.write(chunk)).split('\n');
    for (const [index, piece] of pieces.entries()) {
      overflowed ||= pending.length + piece.length > max;
      pending = overflowed ? '' : pending + piece;
      if (index === pieces.length - 1) break;
      number += 1;
      yield { number, text: overflowed ? undefined : cleaned(pending, number) };
      pending = '';
      overflowed = false;
    }
  }
  pending += decoder.end();
  if (pending !== '' || overflowed)
    yield { number: number + 1, text: overflowed ? undefined : cleaned(pending, number + 1) };
}

function cleaned(line: string, number: number): string {
  const text = line.endsWith('\r') ? line.slice(0, -1) : line;
  return number === 1 && text.startsWith('\uFEFF') ? text.slice(1) : text;
}
