import type { Hit, TermIndex } from './termIndex.ts';
import { parseTerm, type TermPiece } from './termPattern.ts';

/** What must follow a head within one clause. */
interface Tail {
  /** As the source of a regular expression, anchored where the head ends. */
  readonly source: string;
  readonly tag: string;
  readonly weight: number;
}

/** All that may follow one head. */
interface Tails {
  readonly list: readonly Tail[];
  /** Matches where any tail does: one look tells that nothing follows, as hardly ever anything does. */
  readonly any: RegExp;
  /** One a tail. */
  readonly each: readonly RegExp[];
}

/** Terms with choices or gaps in them: "(speak|talk) * manager" finds "talk to your manager". */
export interface GapTerms {
  /** Whether `word` is a whole word of some tail; heads are in the index itself. */
  hasWord(word: string): boolean;
  /** Adds to `kept` the terms completed after heads in `raw`, unless a shield covers the head. Both come by start, and so does the answer. */
  complete(text: string, raw: readonly Hit[], kept: readonly Hit[]): Hit[];
}

/** How far behind its head a term may end, in units: about six words of English; an ideograph counts for several. */
const REACH_MAX = 30;
const IDEOGRAPH_COST = 4;

const clauseEnds = new Uint8Array(0x10000);
for (const sign of ',.!?;:，。！？；：、\n') clauseEnds[sign.charCodeAt(0)] = 1;

/** Tags of heads start so. */
const HEAD = 'head ';

/** Puts the heads of patterned terms into `index` and keeps what must follow them. */
export function createGapTerms(
  index: TermIndex,
  terms: readonly { term: string; tag: string; weight: number }[],
): GapTerms {
  const tails = new Map<string, Tail[]>();
  const compiled = new Map<string, Tails>();
  const words = new Set<string>();
  for (const { term, tag, weight } of terms) {
    for (const word of term.match(/[a-z]+/g) ?? []) words.add(word);
    add(parseTerm(term), tag, weight);
  }

  function add(pieces: readonly TermPiece[], tag: string, weight: number): void {
    const [first, ...rest] = pieces;
    if (first === undefined || first === 'gap') return;
    const made = new Map<string, Tail>();
    for (const choice of first) {
      if (choice.trim() === '') {
        add(rest, tag, weight);
        continue;
      }
      const head = choice.trimEnd();
      const space = choice.slice(head.length);
      const tail = made.get(space) ?? { source: sourceOf([[space], ...rest]), tag, weight };
      made.set(space, tail);
      const key = HEAD + head;
      index.add(head, key, 0);
      const known = tails.get(key);
      if (known === undefined) tails.set(key, [tail]);
      else known.push(tail);
    }
  }

  /** Compiled when the head is first met: a message meets few of them. */
  function tailsOf(head: string): Tails {
    const known = compiled.get(head);
    if (known !== undefined) return known;
    const list = tails.get(head) ?? [];
    const made = {
      list,
      any: new RegExp(list.map(({ source }) => source).join('|')),
      each: list.map(({ source }) => new RegExp(source)),
    };
    compiled.set(head, made);
    return made;
  }

  return {
    hasWord: (word) => words.has(word),
    complete(text, raw, kept) {
      const found: Hit[] = [];
      let shielded = -1;
      let negatorStart = -1;
      let negatorEnd = -1;
      for (const hit of raw) {
        if (hit.tag === 'shield') shielded = Math.max(shielded, hit.end);
        if (hit.tag === 'negator' && hit.end > negatorEnd) {
          negatorStart = hit.start;
          negatorEnd = hit.end;
        }
        // "要" in "不要" begins nothing.
        const isInsideNegator = hit.start > negatorStart && hit.start < negatorEnd;
        if (isHead(hit) && hit.end > shielded && !isInsideNegator) completeHead(text, hit, tailsOf(hit.tag), found);
      }
      return found.length === 0 ? [...kept] : merge(kept, found);
    },
  };
}

/** By start; a gapped term is left out where a hit of its tag stands already. */
function merge(kept: readonly Hit[], gapped: readonly Hit[]): Hit[] {
  const all = [...kept, ...gapped].sort((a, b) => a.start - b.start);
  const added = new Set(gapped);
  const reach = new Map<string, number>();
  return all.filter((hit) => {
    const covered = (reach.get(hit.tag) ?? -1) > hit.start;
    if (covered && added.has(hit)) return false;
    reach.set(hit.tag, Math.max(reach.get(hit.tag) ?? -1, hit.end));
    return true;
  });
}

/** Whether a hit is only the beginning of patterned terms. */
export function isHead(hit: Hit): boolean {
  return hit.weight === 0;
}

/** For each tag one completion, the strongest. */
function completeHead(text: string, head: Hit, { list, any, each }: Tails, found: Hit[]): void {
  const window = readWindow(text, head.end);
  if (!any.test(window)) return;
  const from = found.length;
  list.forEach(({ tag, weight }, tail) => {
    const known = found.findIndex((hit, i) => i >= from && hit.tag === tag);
    if (known >= 0 && (found[known]?.weight ?? 0) >= weight) return;
    const match = each[tail]?.exec(window) ?? null;
    if (match === null) return;
    const hit = { tag, weight, start: head.start, end: head.end + match[0].length };
    if (known >= 0) found[known] = hit;
    else found.push(hit);
  });
}

/** The text after a head up to the end of its clause or of what a term may reach. */
function readWindow(text: string, from: number): string {
  let cost = 0;
  let end = from;
  for (; end < text.length && cost <= REACH_MAX; end += 1) {
    const unit = text.charCodeAt(end);
    if (clauseEnds[unit] === 1) break;
    cost += unit >= 0x2e80 ? IDEOGRAPH_COST : 1;
  }
  return text.slice(from, end);
}

/** The window bounds what a gap can cost. */
function sourceOf(pieces: readonly TermPiece[]): string {
  const sources = pieces.map((piece) => (piece === 'gap' ? '.*?' : `(?:${piece.map(escapeChoice).join('|')})`));
  return `^${sources.join('')}`;
}

/** Latin words are whole words. */
function escapeChoice(choice: string): string {
  const before = /^[a-z0-9]/.test(choice) ? '(?<![a-z0-9])' : '';
  const after = /[a-z0-9]$/.test(choice) ? '(?![a-z0-9])' : '';
  return before + choice.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&') + after;
}
