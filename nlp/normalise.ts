import { createMappedText, type MappedText, type MappedTextBuilder } from './mappedText.ts';

/**
 * How much of a message is read: the beginning and the end. No channel lets a customer write more in one message, and
 * the bound keeps one hostile megabyte as cheap as one long letter.
 */
export const READ_HEAD = 24_000;
export const READ_TAIL = 8_000;

/** Longest run of combining marks kept on one letter: the bound of Unicode's Stream-Safe Text Format (UAX #15). */
const MARKS_MAX = 30;

/** A compatibility form longer than this is decoration (U+FDFA alone becomes 18 letters): the sign is kept instead. */
const EXPANSION_MAX = 6;

/** Soft hyphen, zero-width and bidirectional controls, variation selectors, fillers, byte-order mark, tags. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|[\u180E\uFEFF]/u;
const MARK = /\p{M}/u;

/**
 * The text as a reader sees it: NFKC, without invisible and control characters, in one kind of line break. Case and
 * repeated letters stay, so that names and numbers can be read from it. Never throws; lone surrogates become U+FFFD.
 */
export function normalise(text: string): MappedText {
  const out = createMappedText(Math.min(text.length, READ_HEAD + READ_TAIL));
  if (text.length <= READ_HEAD + READ_TAIL) {
    readRange(text, 0, text.length, out);
  } else {
    readRange(text, 0, READ_HEAD, out);
    out.add('\n', READ_HEAD, READ_HEAD);
    readRange(text, text.length - READ_TAIL, text.length, out);
  }
  return out.build();
}

function readRange(text: string, from: number, to: number, out: MappedTextBuilder): void {
  let at = from;
  while (at < to) {
    const unit = text.charCodeAt(at);
    const next = at + 1 < to ? text.charCodeAt(at + 1) : 0;
    const read = isPlain(unit) && (next < 0x300 || isPlain(next)) ? unit : readAlone(unit, next);
    if (read === CLUSTER) {
      at = readCluster(text, at, to, out);
    } else {
      out.addUnit(read, at, at + 1);
      at += 1;
    }
  }
}

/** ASCII but for controls; unified ideographs, which NFKC leaves alone. */
function isPlain(unit: number): boolean {
  return (unit >= 0x20 && unit < 0x7f) || unit === 0x0a || (unit >= 0x4e00 && unit <= 0x9fff);
}

/** Says that a unit cannot be read by itself. No reading is NUL. */
const CLUSTER = 0;

/** What is known of units, learned as they are met: Unicode's own tables are many times slower to ask. */
const ALONE = 1;
const JOINING = 2;
const kinds = new Uint8Array(0x10000);
const readings = new Uint16Array(0x10000);

/** The unit that stands for `unit` before `next`, or `CLUSTER` where the two may belong together or one unit will not do. */
function readAlone(unit: number, next: number): number {
  return (kinds[next] || learn(next)) === ALONE && (kinds[unit] || learn(unit)) !== 0
    ? (readings[unit] ?? CLUSTER)
    : CLUSTER;
}

function learn(unit: number): number {
  const sign = String.fromCharCode(unit);
  const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
  const cleaned = clean(sign);
  const kind = isSurrogate || INVISIBLE.test(sign) || MARK.test(sign) ? JOINING : ALONE;
  kinds[unit] = kind;
  readings[unit] = cleaned.length === 1 && !isSurrogate ? cleaned.charCodeAt(0) : CLUSTER;
  return kind;
}

/** Reads one character with its marks, so that composition sees them together, and returns where the next begins. */
function readCluster(text: string, from: number, to: number, out: MappedTextBuilder): number {
  let end = Math.min(from + lengthAt(text, from), to);
  let cluster = text.slice(from, end);
  for (let marks = 0; end < to; ) {
    const length = lengthAt(text, end);
    const mark = text.slice(end, end + length);
    const invisible = INVISIBLE.test(mark);
    if (!invisible && !(text.charCodeAt(end) >= 0x300 && MARK.test(mark))) break;
    if (!invisible && marks < MARKS_MAX) cluster += mark;
    if (!invisible) marks += 1;
    end = Math.min(end + length, to);
  }
  out.add(clean(cluster), from, end);
  return end;
}

function clean(cluster: string): string {
  const unit = cluster.charCodeAt(0);
  if (unit === 0x0d || unit === 0x2028 || unit === 0x2029 || unit === 0x85 || unit === 0x0b || unit === 0x0c)
    return '\n';
  if (unit < 0x20 || (unit >= 0x7f && unit < 0xa0)) return unit === 0x0a ? '\n' : unit === 0x09 ? ' ' : '';
  if (INVISIBLE.test(cluster)) return '';
  const composed = cluster.toWellFormed().normalize('NFKC');
  return composed.length > Math.max(EXPANSION_MAX, cluster.length) ? cluster.toWellFormed() : composed;
}

function lengthAt(text: string, at: number): number {
  const point = text.codePointAt(at) ?? 0;
  return point > 0xffff ? 2 : 1;
}
